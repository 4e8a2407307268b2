// <vlog-player>: the film and its transcript keep step, the speed can be chosen, and a few keys work while the focus is inside.
// Without this script the film plays, captions show, and each moment of the transcript is a link to a page that starts there.
const SPEED = "st-vlog-speed";
const SMALL = window.matchMedia("(prefers-reduced-motion: reduce)");

function stored(value) {
  try {
    if (value === undefined) return window.localStorage.getItem(SPEED);
    window.localStorage.setItem(SPEED, value);
  } catch (error) {
    // A browser that keeps nothing plays at the usual speed.
  }
  return null;
}

class VlogPlayer extends HTMLElement {
  connectedCallback() {
    this.film = this.querySelector("video");
    if (!this.film) return;
    this.lines = [...this.querySelectorAll("[data-line]")].map((line) => ({ line, from: Number(line.dataset.line) }));
    this.parts = [...this.querySelectorAll(".st-vlog__chapters [data-at]")].map((link) => ({ line: link, from: Number(link.dataset.at) }));
    this.offerSpeed();
    this.addEventListener("click", (event) => this.jump(event));
    this.addEventListener("keydown", (event) => this.key(event));
    this.film.addEventListener("timeupdate", () => this.follow());
    this.film.addEventListener("seeked", () => this.follow());
  }

  offerSpeed() {
    const label = this.querySelector("[data-pace]");
    const keys = this.querySelector("[data-keys]");
    if (keys) keys.hidden = false;
    if (!label) return;
    const choice = label.querySelector("select");
    label.hidden = false;
    const kept = stored();
    if (kept && [...choice.options].some((option) => option.value === kept)) choice.value = kept;
    const apply = () => {
      this.film.defaultPlaybackRate = this.film.playbackRate = Number(choice.value);
    };
    apply();
    choice.addEventListener("change", () => {
      apply();
      stored(choice.value);
    });
  }

  jump(event) {
    const link = event.target.closest("a[data-at]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    this.film.currentTime = Number(link.dataset.at);
    this.film.play().catch(() => {});
  }

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, select, textarea, .st-vlog__head")) return;
    const act = {
      k: () => (this.film.paused ? this.film.play().catch(() => {}) : this.film.pause()),
      j: () => (this.film.currentTime = Math.max(0, this.film.currentTime - 10)),
      l: () => (this.film.currentTime = Math.min(this.film.duration || 0, this.film.currentTime + 10)),
      c: () => this.captions(),
      f: () => (document.fullscreenElement ? document.exitFullscreen() : this.film.requestFullscreen?.()),
    }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  }

  captions() {
    const tracks = [...this.film.textTracks];
    const shown = tracks.find((track) => track.mode === "showing");
    if (shown) {
      shown.mode = "hidden";
      this.last = shown;
    } else if (tracks.length) (this.last || tracks[0]).mode = "showing";
  }

  follow() {
    for (const rows of [this.lines, this.parts]) {
      const now = rows.findLast((row) => row.from <= this.film.currentTime + 0.05);
      for (const row of rows) {
        if (row === now) row.line.setAttribute("aria-current", "true");
        else row.line.removeAttribute("aria-current");
      }
      if (rows === this.lines && now && now !== this.now) this.show(now.line);
      if (rows === this.lines) this.now = now;
    }
  }

  show(line) {
    // Only the list scrolls, never the page; not while somebody reads in it or is in it with the keyboard.
    const list = line.closest("[data-lines]");
    if (!list || list.matches(":hover, :focus-within") || list.scrollHeight <= list.clientHeight) return;
    const top = line.offsetTop - list.offsetTop - list.clientHeight / 3;
    list.scrollTo({ top, behavior: SMALL.matches ? "auto" : "smooth" });
  }
}

customElements.define("vlog-player", VlogPlayer);
