// Recording with the camera of this device, looked at before it is sent. Offered only where the browser can do it.
const KINDS = ["video/mp4;codecs=avc1.42E01E,mp4a.40.2", "video/mp4", "video/webm;codecs=vp9,opus", "video/webm;codecs=vp8,opus", "video/webm"];
const WANTED = { audio: true, video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: "user" } };

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

export class FilmRecorder {
  static isPossible() {
    return Boolean(window.MediaRecorder && navigator.mediaDevices?.getUserMedia);
  }

  constructor(place, { texts, take }) {
    this.place = place;
    this.texts = texts;
    this.take = take;
    this.most = Number(texts.mostSeconds);
    this.part = (name) => place.querySelector(`[data-${name}]`);
    this.view = this.part("view");
    this.part("open").addEventListener("click", () => this.open());
    this.part("start").addEventListener("click", () => this.start());
    this.part("stop").addEventListener("click", () => this.stop());
    this.part("use").addEventListener("click", () => this.use());
    this.part("close").addEventListener("click", () => this.close());
  }

  async open() {
    this.problem("");
    try {
      this.stream = await navigator.mediaDevices.getUserMedia(WANTED);
    } catch (error) {
      this.problem(this.texts.noCamera);
      return;
    }
    this.part("open").hidden = true;
    this.part("camera").hidden = false;
    this.live();
    this.part("start").focus();
  }

  live() {
    this.view.removeAttribute("src");
    this.view.controls = false;
    this.view.muted = true;
    this.view.srcObject = this.stream;
    this.view.play().catch(() => {});
  }

  start() {
    this.forget();
    this.live();
    const mimeType = KINDS.find((kind) => window.MediaRecorder.isTypeSupported(kind));
    this.recorder = new window.MediaRecorder(this.stream, { mimeType, videoBitsPerSecond: 2_500_000 });
    this.pieces = [];
    this.recorder.addEventListener("dataavailable", (event) => event.data.size && this.pieces.push(event.data));
    this.recorder.addEventListener("stop", () => this.recorded(), { once: true });
    this.recorder.start(1000);
    this.began = Date.now();
    this.timer = setInterval(() => this.tick(), 500);
    this.part("start").hidden = true;
    this.part("use").hidden = true;
    this.part("stop").hidden = false;
    this.part("stop").focus();
  }

  tick() {
    const seconds = (Date.now() - this.began) / 1000;
    this.part("clock").textContent = clock(seconds);
    if (seconds >= this.most - 1) this.stop();
  }

  stop() {
    clearInterval(this.timer);
    if (this.recorder?.state === "recording") this.recorder.stop();
  }

  recorded() {
    const type = this.recorder.mimeType.split(";")[0];
    this.film = new File(this.pieces, type === "video/mp4" ? "recording.mp4" : "recording.webm", { type });
    this.address = URL.createObjectURL(this.film);
    this.view.srcObject = null;
    this.view.src = this.address;
    this.view.muted = false;
    this.view.controls = true;
    this.part("stop").hidden = true;
    this.part("start").hidden = false;
    this.part("use").hidden = false;
    this.part("use").focus();
  }

  use() {
    const film = this.film;
    this.close();
    if (film) this.take(film);
  }

  forget() {
    if (this.address) URL.revokeObjectURL(this.address);
    this.address = this.film = null;
  }

  close() {
    this.stop();
    for (const track of this.stream?.getTracks() || []) track.stop();
    this.view.srcObject = null;
    this.view.removeAttribute("src");
    this.forget();
    this.part("camera").hidden = true;
    this.part("use").hidden = true;
    this.part("open").hidden = false;
    this.part("open").focus();
  }

  problem(text) {
    const place = this.part("camera-error");
    place.textContent = text;
    place.hidden = !text;
  }
}
