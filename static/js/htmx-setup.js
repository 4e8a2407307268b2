// htmx: sends the CSRF token, shows a message when a request fails, and turns "st:toast" events into toasts.
// allowEval and includeIndicatorStyles are off in <meta name="htmx-config">, because of the strict content policy.
import { askedToSignIn, csrf } from "./dom.js";
import { failed } from "./toast.js";

document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.verb !== "get") event.detail.headers["X-CSRFToken"] = csrf();
});

document.addEventListener("htmx:beforeSwap", (event) => {
  // The session is over: the answer is the sign-in page. Go there, and come back here afterwards.
  if (askedToSignIn(event.detail.xhr)) {
    event.detail.shouldSwap = false;
    const signIn = new URL(event.detail.xhr.responseURL);
    signIn.search = new URLSearchParams({ next: window.location.pathname + window.location.search });
    window.location.assign(signIn);
    return;
  }
  // A form with errors comes back as 422 with the form: show it like any other answer.
  if (event.detail.xhr.status === 422) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

document.addEventListener("htmx:responseError", (event) => failed(sentenceOf(event.detail.xhr)));

// What an error answer says: a plain sentence, or the words of our own error page.
function sentenceOf(xhr) {
  const kind = xhr.getResponseHeader("Content-Type") || "";
  if (kind.startsWith("text/plain") && xhr.responseText.length < 300) return xhr.responseText;
  if (!kind.startsWith("text/html")) return "";
  const page = new DOMParser().parseFromString(xhr.responseText, "text/html").querySelector("[data-error-page]");
  const words = page ? [page.querySelector("h1"), page.querySelector("p")] : [];
  return words.filter(Boolean).map((part) => part.textContent.trim().replace(/([^.!?])$/, "$1.")).join(" ");
}

document.addEventListener("htmx:sendError", () => failed(""));
