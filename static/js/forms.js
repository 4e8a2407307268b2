// Small help in forms: the error summary gets the focus, a password can be shown, a button is pressed only once,
// a list filters itself when a choice changes, and a filter drawer stands open on a wide screen.
import { all, onContent } from "./dom.js";

onContent((part) => {
  for (const summary of all(part, "[data-focus]")) {
    summary.focus();
    // An address with a # takes the focus away once more while the page loads.
    if (document.readyState !== "complete") {
      window.addEventListener("load", () => document.activeElement === document.body && summary.focus(), { once: true });
    }
  }

  for (const button of all(part, "[data-show-password]")) {
    button.hidden = false;
    const field = document.getElementById(button.dataset.showPassword);
    button.addEventListener("click", () => {
      const shown = field.type === "password";
      field.type = shown ? "text" : "password";
      button.setAttribute("aria-pressed", String(shown));
    });
  }

  for (const form of all(part, "form[data-auto-submit]")) {
    form.addEventListener("change", () => form.requestSubmit());
    for (const button of form.querySelectorAll("[data-auto-submit-button]")) button.hidden = true;
  }

  for (const button of all(part, "[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("data-again") || event.submitter?.formTarget === "_blank") return;
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  if (event.defaultPrevented || form.matches("[hx-post], [data-hx-post]")) return;
  form.dataset.sending = "yes";
  setTimeout(() => delete form.dataset.sending, 8000);
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("[data-sending]")) delete form.dataset.sending;
});
