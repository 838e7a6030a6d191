// Has the page kept for a visit without network (static/sw.js), once the program is in charge and nobody waits for anything any more.
(function () {
  // The page around a frame decides what is kept.
  if (window !== window.parent || !/^https?:$/.test(location.protocol) || !("serviceWorker" in navigator)) return;
  // Whoever counts their bytes gets no more of them than the page needs.
  if (navigator.connection && navigator.connection.saveData) return;
  var whenIdle = window.requestIdleCallback || setTimeout;

  function look() {
    if (document.querySelector("[data-synod]")) whenIdle(keep);
    else setTimeout(look, 500);
  }
  function keep() {
    // A browser that will keep nothing, in a private window or a sandbox, may say so in either way, and shows the page all the same.
    try {
      navigator.serviceWorker.register("sw.js").catch(function () {});
    } catch (refused) {}
  }
  window.addEventListener("load", look);
})();
