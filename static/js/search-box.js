// The search box as an accessible combobox: suggestions while typing, arrow keys, Enter, Escape.
// data-suggest answers JSON: [{"label", "url", "kind"?, "hint"?, "icon"?}] (or {"suggestions": that list}).
import Combobox from "../vendor/github/combobox-nav.js";
import { all, element, icon, onContent } from "./dom.js";

const WAIT = 140;
const ICONS = { task: "zap", form: "clipboard-list", protocol: "clipboard-check", news: "newspaper", person: "circle-user", page: "file-text", document: "file-down", comment: "message-circle", query: "search" };

class SearchBox {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input[type=search]");
    this.list = form.querySelector("[role=listbox]");
    this.status = form.querySelector("[data-search-status]");
    this.clear = form.querySelector("[data-search-clear]");
    this.combobox = new Combobox(this.input, this.list, { tabInsertsSuggestions: false });
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-expanded", "false");
    this.input.setAttribute("aria-controls", this.list.id);
    this.input.addEventListener("input", () => this.later());
    this.input.addEventListener("focus", () => this.input.value.trim() && this.later());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("combobox-commit", (event) => this.go(event));
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    document.addEventListener("pointerdown", (event) => this.form.contains(event.target) || this.close());
    this.form.addEventListener("focusout", (event) => this.form.contains(event.relatedTarget) || this.close());
    if (this.clear) {
      this.clear.hidden = false;
      this.clear.addEventListener("click", () => this.empty());
    }
    this.mark();
  }

  mark() {
    this.form.classList.toggle("has-words", this.input.value !== "");
  }

  empty() {
    this.input.value = "";
    this.close();
    this.mark();
    this.input.focus();
  }

  later() {
    this.mark();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  async ask() {
    const words = this.input.value.trim();
    if (words.length < 2) return this.close();
    this.request?.abort();
    this.request = new AbortController();
    try {
      const url = new URL(this.form.dataset.suggest, window.location.href);
      url.searchParams.set("q", words);
      const answer = await fetch(url, { signal: this.request.signal, headers: { Accept: "application/json" } });
      if (!answer.ok) return this.close();
      const found = await answer.json();
      this.show(Array.isArray(found) ? found : found.suggestions || found.results || []);
    } catch (error) {
      if (error.name !== "AbortError") this.close();
    }
  }

  show(found) {
    if (document.activeElement !== this.input) return;
    this.list.replaceChildren(...found.slice(0, 8).map((one, index) => this.option(one, index)));
    if (!found.length) {
      this.close();
      this.status.textContent = this.status.dataset.none;
      return;
    }
    this.list.hidden = false;
    this.combobox.start();
    this.status.textContent = this.status.dataset.some;
  }

  option(one, index) {
    const option = element("li", { role: "option", id: `${this.list.id}-${index}`, "data-url": one.url || "" });
    option.append(icon(one.icon || ICONS[one.kind] || "search"));
    option.append(element("span", { class: "st-suggest__title" }, one.title || one.label || ""));
    const hint = one.hint || "";
    if (hint) option.append(element("span", { class: "st-suggest__hint" }, hint));
    return option;
  }

  go(event) {
    const option = event.target;
    if (option.dataset.url) {
      window.location.assign(option.dataset.url);
    } else {
      this.input.value = option.querySelector(".st-suggest__title").textContent;
      this.form.requestSubmit();
    }
  }

  key(event) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    if (this.list.hidden) this.empty();
    else this.close();
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    if (this.list.hidden) return;
    this.combobox.stop();
    this.combobox.clearSelection();
    this.list.hidden = true;
    this.status.textContent = "";
  }
}

onContent((part) => {
  for (const form of all(part, "form[data-search]")) {
    if (!form.searchBox) form.searchBox = new SearchBox(form);
  }
});
