// The conversation works without this. With it: a form that appears takes the focus, Cancel puts it away, Ctrl+Enter posts.
document.addEventListener("htmx:afterSettle", (event) => {
  const part = event.detail.elt;
  const form = part.matches?.("[data-takes-focus]") ? part : part.querySelector?.("[data-takes-focus]");
  const field = form?.querySelector("textarea");
  if (!field) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
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
