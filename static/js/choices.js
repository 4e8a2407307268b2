// Choosing that explains itself while it is done; the server checks the same.
// [data-at-most="2"]: one tick too many is taken back, and said where [data-over] stands.
// [data-places]: a place that another choice has is taken over from it, which gets the place that came free; [data-said] says so
// to who cannot see it.
// [data-when="kind=multiple"]: shown while that field of the form has that value.
import { all, onContent } from "./dom.js";

function limited(group) {
  const most = Number(group.dataset.atMost);
  const over = group.querySelector("[data-over]");
  group.addEventListener("change", (event) => {
    const ticked = group.querySelectorAll('input[type="checkbox"]:checked');
    const tooMany = event.target.checked && ticked.length > most;
    if (tooMany) event.target.checked = false;
    over.textContent = tooMany ? over.dataset.over : "";
  });
}

function placed(group) {
  const choices = all(group, "select");
  const said = group.querySelector("[data-said]");
  const before = new Map(choices.map((choice) => [choice, choice.value]));
  group.addEventListener("change", ({ target }) => {
    const other = choices.find((choice) => choice !== target && target.value && choice.value === target.value);
    if (other) {
      other.value = before.get(target);
      said.textContent = `${other.labels[0].textContent}: ${other.selectedOptions[0].textContent}`;
    }
    for (const choice of choices) before.set(choice, choice.value);
  });
}

function following(part) {
  const [name, value] = part.dataset.when.split("=");
  const form = part.closest("form");
  const show = () => {
    part.hidden = form.elements.namedItem(name)?.value !== value;
  };
  form.addEventListener("change", show);
  show();
}

onContent((root) => {
  all(root, "[data-at-most]").forEach(limited);
  all(root, "[data-places]").forEach(placed);
  all(root, "[data-when]").forEach(following);
});
