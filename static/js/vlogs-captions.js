// <caption-editor>: puts the time of the film into the lines, and plays the line the cursor stands in.
const clock = (time) => {
  const seconds = Math.floor(time);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

class CaptionEditor extends HTMLElement {
  connectedCallback() {
    this.film = this.querySelector("video");
    this.text = this.querySelector("textarea");
    const tools = this.querySelector("[data-tools]");
    if (!this.film || !tools) return;
    tools.hidden = false;
    tools.querySelector("[data-stamp]").addEventListener("click", () => this.stamp());
    tools.querySelector("[data-hear]").addEventListener("click", () => this.hear());
  }

  stamp() {
    const field = this.text;
    const at = field.selectionStart;
    const before = field.value.slice(0, at);
    const fresh = before && !before.endsWith("\n") ? "\n" : "";
    const added = `${fresh}${clock(this.film.currentTime)} `;
    field.setRangeText(added, at, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }

  hear() {
    const lines = this.text.value.slice(0, this.text.selectionStart).split("\n");
    const rest = this.text.value.slice(this.text.selectionStart).split("\n")[0];
    lines[lines.length - 1] += rest;
    const found = lines.reverse().map((line) => line.match(/^\s*(?:(\d+):)?(\d+):(\d\d)/)).find(Boolean);
    if (!found) return;
    this.film.currentTime = Number(found[1] || 0) * 3600 + Number(found[2]) * 60 + Number(found[3]);
    this.film.play().catch(() => {});
  }
}

customElements.define("caption-editor", CaptionEditor);
