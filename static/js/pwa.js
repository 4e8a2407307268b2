// Makes the site installable and gives a kind page when there is no connection. Only over https or on this machine.
if ("serviceWorker" in navigator && window.isSecureContext) {
  navigator.serviceWorker.register("/sw.js").catch(() => {});
}
