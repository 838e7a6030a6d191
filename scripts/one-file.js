// Starts the one-file page: its program and the packs of chunks stand in the page as gzip in base64. Written for every browser that has
// WebAssembly.
(function () {
  // Taken at once: what else the page does with its elements is its own business.
  var held = {};
  document.querySelectorAll('script[type="text/plain"]').forEach(function (script) {
    held[script.id] = script.textContent;
  });

  function inside(id) {
    var text = atob(held[id]);
    var bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return typeof DecompressionStream === "undefined" ? Promise.resolve(gunzip(bytes)) : unpack(bytes);
  }

  window.synodPack = inside;
  inside("synod-wasm").then(function (bytes) {
    synodStart({ module_or_path: bytes });
  });

  function unpack(bytes) {
    var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  }

  // Browsers of before 2023 lack DecompressionStream: this is RFC 1951, after a gzip header of ten bytes.
  function gunzip(input) {
    var size = new DataView(input.buffer).getUint32(input.length - 4, true);
    var output = new Uint8Array(size), written = 0, at = 10, bit = 0;
    var lengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    var order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    function bits(count) {
      for (var value = 0, i = 0; i < count; i++) {
        value |= ((input[at] >> bit) & 1) << i;
        if (++bit === 8) { bit = 0; at++; }
      }
      return value;
    }
    // A code is known by how many symbols there are of each length, and the symbols in order.
    function table(lengths) {
      var counts = new Uint16Array(16), starts = new Uint16Array(16), symbols = [];
      lengths.forEach(function (length) { counts[length]++; });
      counts[0] = 0;
      for (var i = 1; i < 16; i++) starts[i] = starts[i - 1] + counts[i - 1];
      lengths.forEach(function (length, symbol) { if (length) symbols[starts[length]++] = symbol; });
      return { counts: counts, symbols: symbols };
    }
    function symbol(code) {
      for (var value = 0, first = 0, index = 0, length = 1; ; length++) {
        value |= bits(1);
        var count = code.counts[length];
        if (value - count < first) return code.symbols[index + (value - first)];
        index += count;
        first = (first + count) << 1;
        value <<= 1;
      }
    }
    function repeated(parts) {
      return [].concat.apply([], parts.map(function (part) { return new Array(part[0]).fill(part[1]); }));
    }
    function codes(type) {
      if (type === 1) return [table(repeated([[144, 8], [112, 9], [24, 7], [8, 8]])), table(repeated([[30, 5]]))];
      var literals = bits(5) + 257, distances = bits(5) + 1, count = bits(4) + 4, lengths = repeated([[19, 0]]);
      for (var i = 0; i < count; i++) lengths[order[i]] = bits(3);
      var code = table(lengths);
      for (lengths = []; lengths.length < literals + distances; ) {
        var next = symbol(code), times = 1, value = next;
        if (next === 16) { value = lengths[lengths.length - 1]; times = 3 + bits(2); }
        if (next === 17) { value = 0; times = 3 + bits(3); }
        if (next === 18) { value = 0; times = 11 + bits(7); }
        while (times--) lengths.push(value);
      }
      return [table(lengths.slice(0, literals)), table(lengths.slice(literals))];
    }
    function stored() {
      if (bit) { bit = 0; at++; }
      var length = input[at] | (input[at + 1] << 8);
      output.set(input.subarray(at + 4, at + 4 + length), written);
      at += 4 + length;
      written += length;
    }
    function compressed(type) {
      var pair = codes(type);
      for (var next; (next = symbol(pair[0])) !== 256; ) {
        if (next < 256) { output[written++] = next; continue; }
        var k = next - 257, length = lengthBase[k] + (k < 8 || k === 28 ? 0 : bits((k >> 2) - 1));
        var d = symbol(pair[1]), extra = (d >> 1) - 1;
        var distance = d < 4 ? d + 1 : ((2 + (d & 1)) << extra) + 1 + bits(extra);
        for (; length--; written++) output[written] = output[written - distance];
      }
    }
    for (var last = 0; !last; ) {
      last = bits(1);
      var type = bits(2);
      if (type === 0) stored();
      else compressed(type);
    }
    return output;
  }
})();
