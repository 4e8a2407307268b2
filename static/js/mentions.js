// @ in a <text-expander data-mentions="/…"> suggests colleagues who may see what you write about.
// The address answers JSON: [{"username", "name", "hint"?, "photo"?, "initials"?, "colour"?}] (or {"people": […]}).
import "../vendor/github/text-expander-element.js";
import { all, element, newestOnly, onContent } from "./dom.js";

const MOST_WORDS = 3; // a name; beyond that somebody is writing a sentence

async function peopleFor(expander, words) {
  const url = new URL(expander.dataset.mentions, window.location.href);
  url.searchParams.set("q", words);
  if (expander.dataset.target) url.searchParams.set("target", expander.dataset.target);
  const answer = await fetch(url, { headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer?.ok) return [];
  const found = await answer.json().catch(() => []);
  return Array.isArray(found) ? found : found.people || [];
}

function initials(name) {
  const words = name.split(/[\s-]+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => (word || "").slice(0, 1).toUpperCase()).join("");
}

function face(person) {
  const holder = element("span", { class: `st-avatar st-avatar--32 st-avatar--c${person.colour || 3}`, "aria-hidden": "true" });
  if (person.photo) holder.append(element("img", { src: person.photo, alt: "", width: 32, height: 32 }));
  else holder.append(person.initials || initials(person.name || person.username));
  return holder;
}

function menuOf(people) {
  const list = element("ul", { class: "st-mentions", role: "listbox" });
  people.slice(0, 8).forEach((person, index) => {
    const option = element("li", { role: "option", id: `st-mention-${index}`, "data-value": person.username });
    const words = element("span", { class: "st-grow" }, element("b", {}, person.name || person.username));
    if (person.hint) words.append(element("span", { class: "st-row__sub" }, person.hint));
    option.append(face(person), words);
    list.append(option);
  });
  return list;
}

onContent((part) => {
  for (const expander of all(part, "text-expander[data-mentions]")) {
    if (expander.ready || !expander.dataset.mentions) continue;
    expander.ready = true;
    const newest = newestOnly();
    expander.addEventListener("text-expander-change", (event) => {
      const { key, provide, text } = event.detail;
      const isName = key === "@" && text.trim().split(/\s+/).length <= MOST_WORDS;
      const people = newest(isName ? peopleFor(expander, text) : []);
      provide(people.then((found) => ({ matched: found.length > 0, fragment: menuOf(found) })));
    });
    expander.addEventListener("text-expander-value", (event) => {
      event.detail.value = `@${event.detail.item.dataset.value}`;
    });
    expander.addEventListener("keydown", stayInList, true);
    const button = expander.closest("form")?.querySelector('[data-insert="@"]');
    if (button) {
      button.hidden = false;
      button.addEventListener("click", () => insertAt(expander.querySelector("textarea, input")));
    }
  }
});

// An arrow past the first or last name keeps that name lit, so that Enter always takes one.
function stayInList(event) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const options = [...event.currentTarget.querySelectorAll('.st-mentions [role="option"]')];
  const last = options.at(event.key === "ArrowDown" ? -1 : 0);
  if (last?.getAttribute("aria-selected") !== "true") return;
  event.preventDefault();
  event.stopPropagation();
}

function insertAt(field) {
  if (!field) return;
  const before = field.value.slice(0, field.selectionStart);
  field.focus();
  field.setRangeText(/(^|\s)$/.test(before) ? "@" : " @", field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
