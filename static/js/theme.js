// Runs before the first paint, so that a chosen appearance does not flash. A signed-in person's choice comes
// from the server (data-theme on <html>); a visitor's choice is kept in this browser.
(function () {
  var root = document.documentElement;
  if (root.dataset.theme) return;
  try {
    var kept = localStorage.getItem("st-theme");
    if (kept === "light" || kept === "dark") root.dataset.theme = kept;
  } catch (error) {
    // storage is off: the device decides
  }
})();
