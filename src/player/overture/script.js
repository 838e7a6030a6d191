(function () {
  var root = document.documentElement, at = location.hash.length > 1 ? location.hash : location.search, kept = {}, all = TITLES;
  try {
    kept = JSON.parse(localStorage.getItem("synod-settings")) || {};
    kept.lang = kept.lang || localStorage.getItem("synod-lang");
    kept.theme = kept.theme || localStorage.getItem("synod-theme");
  } catch (refused) {}
  function asked(name) {
    var found = RegExp("[?#&]" + name + "=([\\w-]+)").exec(at);
    return found && found[1];
  }
  function code(name) {
    return String(name).toLowerCase().split(/[-_]/)[0];
  }
  function known(name) {
    return /^(en|es|fr)$/.test(name);
  }
  root.lang = [asked("lang"), kept.lang].concat(navigator.languages).map(code).filter(known)[0] || "en";
  var theme = asked("theme") || kept.theme;
  if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
  var overture = document.getElementById("overture");
  // Whoever was told more than the beginning of the story of a first visit is not told it unasked.
  var bare = /^([#?]?(lang=\w+)?)$/.test(at);
  var tells = bare ? !/(^| )HOME:([2-9]|\d\d)/.test(kept.seen) : /^[#?]\/?story\/HOME(\?stop=1)?([?&]lang=\w+)?$/.test(at);
  if (tells) {
    overture.onclick = function (event) {
      if (event.target.closest(".on")) overture.setAttribute("data-on", "");
    };
  } else {
    var title = all[bare ? "FIRST" : (/^[#?]([\w-]+)\//.exec(at) || [])[1]] || "";
    overture.querySelector(".opens").textContent = Array.isArray(title) ? title[["en", "es", "fr"].indexOf(root.lang)] : title;
    overture.className = asked("embed") === "1" ? "opens framed" : "opens";
  }
  window.synodOverture = function () {
    var moving = overture.getAnimations ? overture.getAnimations()[0] : null;
    return (moving && moving.currentTime) || 0;
  };
})();
