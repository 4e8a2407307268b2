// Shows and hides a password, and puts the cursor on a problem. The page works without this.
for (const button of document.querySelectorAll("[data-reveal]")) {
  const input = document.getElementById(button.dataset.reveal);
  if (!input) continue;
  const say = (shown) => {
    input.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
    button.setAttribute("aria-label", shown ? button.dataset.hide : button.dataset.show);
    button.querySelector("[data-shown]").hidden = shown;
    button.querySelector("[data-hidden]").hidden = !shown;
  };
  button.hidden = false;
  say(false);
  button.addEventListener("click", () => {
    say(input.type === "password");
    input.focus();
  });
  input.form?.addEventListener("submit", () => say(false));
}
document.querySelector("[data-focus]")?.focus();
