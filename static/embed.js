/* <synod-run src="raft/split-vote?t=40ms" title="A split vote"></synod-run>: a run of Synod in your own page. See docs/embedding.md. */
(function () {
  "use strict";
  var here = document.currentScript && document.currentScript.src;

  class SynodRun extends HTMLElement {
    static get observedAttributes() { return ["src"]; }

    connectedCallback() {
      if (this.look) return;
      var style = getComputedStyle(this);
      if (style.display === "inline") this.style.display = "block";
      if (!this.style.aspectRatio) this.style.aspectRatio = "16 / 9";
      if (style.position === "static") this.style.position = "relative";
      this.fallBack();
      this.hear = (event) => {
        var data = event.data;
        if (!this.frame || event.source !== this.frame.contentWindow || !data || data.synod !== 1) return;
        if (data.event === "ready") {
          this.ready = this.link.hidden = true;
          this.queue.splice(0).forEach((message) => this.post(message));
        }
        this.dispatchEvent(new CustomEvent(data.event, { detail: data }));
      };
      addEventListener("message", this.hear);
      this.look = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.load(), { rootMargin: "200px" });
      this.look.observe(this);
    }

    disconnectedCallback() {
      this.look.disconnect();
      removeEventListener("message", this.hear);
      if (this.frame) this.frame.remove();
      this.look = this.frame = null;
    }

    attributeChangedCallback(name, before) {
      if (before !== null && this.frame) this.load(true);
      else if (before !== null && this.look) this.fallBack();
    }

    /* The page of the run, in a frame or alone. */
    address(embedded) {
      var link = (this.getAttribute("src") || "").replace(/^[#?]/, "");
      if (embedded) link += (link.includes("?") ? "&" : "?") + "embed=1";
      return new URL(this.getAttribute("page") || "synod.html", here || location.href).href + "#" + link;
    }

    /* A poster and a link: what print, and pages without frames, show. */
    fallBack() {
      if (this.frame) return;
      if (!this.link) this.append(this.link = document.createElement("a"));
      this.link.href = this.address();
      this.link.textContent = this.title || "Synod";
      if (this.getAttribute("poster")) {
        this.style.background = "center / contain no-repeat url(" + JSON.stringify(this.getAttribute("poster")) + ")";
      }
    }

    load(again) {
      if (this.frame && !again) return;
      this.ready = false;
      this.queue = this.queue || [];
      if (this.frame) this.frame.remove();
      var frame = this.frame = document.createElement("iframe");
      frame.title = this.title || "Synod";
      frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
      frame.allow = "fullscreen; clipboard-write";
      frame.style.cssText = "position:absolute;inset:0;width:100%;height:100%;border:0";
      frame.src = this.address(true);
      this.append(frame);
    }

    post(message) {
      if (this.ready) this.frame.contentWindow.postMessage(message, "*");
      else (this.queue = this.queue || []).push(message);
    }

    send(command, more) { this.post(Object.assign({}, more, { synod: 1, command: command })); }
    play() { this.send("play"); }
    pause() { this.send("pause"); }
    seek(to) { this.send("seek", { to: to }); }
  }

  customElements.define("synod-run", SynodRun);
})();
