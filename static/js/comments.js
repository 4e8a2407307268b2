// The conversation works without this. With it: a form that appears takes the focus, what was posted too, Cancel puts a form away,
// Ctrl+Enter posts.
document.addEventListener("htmx:afterSettle", (event) => {
  const part = event.detail.elt;
  const form = part.matches?.("[data-takes-focus]") ? part : part.querySelector?.("[data-takes-focus]");
  const field = form?.querySelector("textarea");
  if (!field) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
});

document.addEventListener("st:posted", (event) => {
  const comment = document.getElementById(event.detail.at);
  if (!comment) return;
  comment.tabIndex = -1;
  comment.setAttribute("aria-label", event.detail.text);
  comment.focus();
  comment.addEventListener("blur", () => comment.removeAttribute("aria-label"), { once: true });
});

document.addEventListener("click", (event) => {
  const cancel = event.target.closest("[data-removes]");
  const form = cancel && document.querySelector(cancel.dataset.removes);
  if (!form || !cancel.closest(".st-conversation")) return;
  event.preventDefault();
  const comment = form.closest(".st-comment");
  form.remove();
  comment?.querySelector(".st-comment__actions a, .st-comment__actions button")?.focus();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  const form = event.target.closest?.(".st-conversation .st-composer");
  if (form) form.requestSubmit();
});
