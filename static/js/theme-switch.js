// Light, dark, or as the device: applied at once, kept with the person (or in this browser for a visitor).
import { all, csrf, onContent } from "./dom.js";

const root = document.documentElement;
const current = () => root.dataset.theme || "auto";

function show(choice) {
  if (choice === "auto") delete root.dataset.theme;
  else root.dataset.theme = choice;
  for (const button of document.querySelectorAll("[data-theme-switch] button")) {
    button.setAttribute("aria-pressed", String(button.value === choice));
  }
}

async function keep(choice, url) {
  try {
    localStorage.setItem("st-theme", choice);
  } catch (error) {
    // storage is off
  }
  if (!url) return;
  const body = new FormData();
  body.set("theme", choice);
  await fetch(url, { method: "POST", body, headers: { "X-CSRFToken": csrf(), Accept: "application/json" } }).catch(() => {});
}

onContent((part) => {
  for (const group of all(part, "[data-theme-switch]")) {
    group.hidden = false;
    group.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      show(button.value);
      keep(button.value, group.dataset.url);
    });
  }
  show(current());
});
