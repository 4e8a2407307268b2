// What was wrong with a field and is changed now is not said any more: beside the field, and in the list above the form.
const NAMED = '[aria-invalid="true"]';

function isFilled(control) {
  if (control.isContentEditable) return control.textContent.trim() !== "";
  return control.type === "checkbox" || control.type === "radio" ? true : control.value?.trim() !== "";
}

function forget(field) {
  const form = field.closest("form");
  for (const error of field.querySelectorAll(".st-field__error")) error.remove();
  for (const one of field.querySelectorAll(NAMED)) one.removeAttribute("aria-invalid");
  const names = [field, ...field.querySelectorAll("[id]")].map((one) => one.id).filter(Boolean);
  const summary = form?.querySelector(".st-errors");
  if (!summary) return;
  for (const link of summary.querySelectorAll("li > a")) {
    if (names.includes(link.hash.slice(1))) link.parentElement.remove();
  }
  const left = summary.querySelectorAll("li").length;
  if (left === 0) summary.remove();
  else summary.querySelector("[data-left]").textContent = (left === 1 ? summary.dataset.one : summary.dataset.more).replace("{number}", left);
}

function look(event) {
  const control = event.target;
  if (!(control instanceof HTMLElement)) return;
  if (event.type === "film-sent") {
    for (const field of control.querySelectorAll(".st-field")) if (field.querySelector(".st-field__error")) forget(field);
    return;
  }
  const field = control.closest(".st-field");
  if (field?.querySelector(".st-field__error") && isFilled(control)) forget(field);
}

for (const kind of ["input", "change", "film-sent"]) document.addEventListener(kind, look);
