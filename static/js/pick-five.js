// The survey works without this. With it: what you chose stays in sight with a button to take it away, a sixth is refused in
// words, the order of ticking is the first order, and the arrows move a task without a new page.
import { all, element, icon, onContent } from "./dom.js";

function choosing(form) {
  const most = Number(form.dataset.pick);
  const boxes = all(form, 'input[name="pick"]');
  const order = form.elements.namedItem("order");
  const count = form.querySelector("[data-count]");
  const list = form.querySelector("[data-chosen]");
  let chosen = order.value.split(",").filter(Boolean);
  form.classList.add("is-live");

  const nameOf = (box) => box.closest("label").textContent.trim();
  const boxOf = (value) => boxes.find((box) => box.value === value);

  function say() {
    const n = chosen.length;
    count.textContent = n === most ? count.dataset.full : n === 1 ? count.dataset.one : count.dataset.some.replace("{n}", n);
    list.hidden = n === 0;
    list.replaceChildren(...chosen.map((value) => {
      const name = nameOf(boxOf(value));
      const away = element("button", { type: "button", class: "st-tt-chip", "aria-label": list.dataset.away.replace("{name}", name) }, element("span", {}, name), icon("x"));
      away.addEventListener("click", () => {
        boxOf(value).checked = false;
        read();
        (list.querySelector("button") || boxOf(value)).focus();
      });
      return element("li", {}, away);
    }));
    order.value = chosen.join(",");
  }

  function read(last) {
    const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
    chosen = [...chosen.filter((value) => ticked.includes(value)), ...ticked.filter((value) => !chosen.includes(value))];
    const over = chosen.length > most && last;
    if (over) {
      last.checked = false;
      chosen = chosen.filter((value) => value !== last.value);
    }
    say();
    if (over) count.textContent = count.dataset.over;
    form.classList.toggle("is-over", Boolean(over));
  }

  form.addEventListener("change", (event) => {
    if (event.target.name === "pick") read(event.target.checked ? event.target : undefined);
  });
  read();
}

function ranking(list) {
  const form = list.closest("form");
  const said = form.querySelector("[data-said]");
  const rows = () => [...list.children];

  function renumber() {
    rows().forEach((row, index) => {
      row.querySelector(".st-tt-rank__number").textContent = index + 1;
      for (const [name, end] of [["up", 0], ["down", rows().length - 1]]) {
        const button = row.querySelector(`[name="${name}"]`);
        if (index === end) button.setAttribute("aria-disabled", "true");
        else button.removeAttribute("aria-disabled");
      }
    });
  }

  list.addEventListener("click", (event) => {
    const button = event.target.closest("button[name]");
    if (!button) return;
    event.preventDefault();
    const row = button.closest("li");
    const other = button.name === "up" ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    if (button.name === "up") other.before(row);
    else other.after(row);
    renumber();
    button.focus();
    said.textContent = list.dataset.moved.replace("{name}", row.dataset.name).replace("{n}", rows().indexOf(row) + 1);
  });
}

onContent((root) => {
  all(root, "form[data-pick]").forEach(choosing);
  all(root, "[data-rank]").forEach(ranking);
  root.querySelector?.("#problem")?.focus();
});
