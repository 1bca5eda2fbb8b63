// src/data/rooms.ts
var e = "cry_monitor";
function t(e, t) {
	let n = e.entities[t], r = n?.device_id ? e.devices[n.device_id] : void 0;
	if (n?.platform === "cry_monitor" && r?.primary_config_entry) return {
		entity: t,
		entryId: r.primary_config_entry,
		name: r.name_by_user || r.name || t
	};
}
function n(e) {
	return Object.keys(e.entities).filter((e) => e.startsWith("binary_sensor.")).map((n) => t(e, n)).filter((e) => e !== void 0).sort((t, n) => t.name.localeCompare(n.name, e.language));
}
// node_modules/@lit/reactive-element/css-tag.js
var r = globalThis, i = r.ShadowRoot && (r.ShadyCSS === void 0 || r.ShadyCSS.nativeShadow) && "adoptedStyleSheets" in Document.prototype && "replace" in CSSStyleSheet.prototype, a = Symbol(), o = /* @__PURE__ */ new WeakMap(), s = class {
	constructor(e, t, n) {
		if (this._$cssResult$ = !0, n !== a) throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");
		this.cssText = e, this.t = t;
	}
	get styleSheet() {
		let e = this.o, t = this.t;
		if (i && e === void 0) {
			let n = t !== void 0 && t.length === 1;
			n && (e = o.get(t)), e === void 0 && ((this.o = e = new CSSStyleSheet()).replaceSync(this.cssText), n && o.set(t, e));
		}
		return e;
	}
	toString() {
		return this.cssText;
	}
}, c = (e) => new s(typeof e == "string" ? e : e + "", void 0, a), l = (e, ...t) => new s(e.length === 1 ? e[0] : t.reduce((t, n, r) => t + ((e) => {
	if (!0 === e._$cssResult$) return e.cssText;
	if (typeof e == "number") return e;
	throw Error("Value passed to 'css' function must be a 'css' function result: " + e + ". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.");
})(n) + e[r + 1], e[0]), e, a), u = (e, t) => {
	if (i) e.adoptedStyleSheets = t.map((e) => e instanceof CSSStyleSheet ? e : e.styleSheet);
	else for (let n of t) {
		let t = document.createElement("style"), i = r.litNonce;
		i !== void 0 && t.setAttribute("nonce", i), t.textContent = n.cssText, e.appendChild(t);
	}
}, d = i ? (e) => e : (e) => e instanceof CSSStyleSheet ? ((e) => {
	let t = "";
	for (let n of e.cssRules) t += n.cssText;
	return c(t);
})(e) : e, { is: f, defineProperty: p, getOwnPropertyDescriptor: m, getOwnPropertyNames: ee, getOwnPropertySymbols: te, getPrototypeOf: ne } = Object, re = globalThis, ie = re.trustedTypes, ae = ie ? ie.emptyScript : "", oe = re.reactiveElementPolyfillSupport, h = (e, t) => e, se = {
	toAttribute(e, t) {
		switch (t) {
			case Boolean:
				e = e ? ae : null;
				break;
			case Object:
			case Array: e = e == null ? e : JSON.stringify(e);
		}
		return e;
	},
	fromAttribute(e, t) {
		let n = e;
		switch (t) {
			case Boolean:
				n = e !== null;
				break;
			case Number:
				n = e === null ? null : Number(e);
				break;
			case Object:
			case Array: try {
				n = JSON.parse(e);
			} catch {
				n = null;
			}
		}
		return n;
	}
}, ce = (e, t) => !f(e, t), le = {
	attribute: !0,
	type: String,
	converter: se,
	reflect: !1,
	useDefault: !1,
	hasChanged: ce
};
Symbol.metadata ??= Symbol("metadata"), re.litPropertyMetadata ??= /* @__PURE__ */ new WeakMap();
var g = class extends HTMLElement {
	static addInitializer(e) {
		this._$Ei(), (this.l ??= []).push(e);
	}
	static get observedAttributes() {
		return this.finalize(), this._$Eh && [...this._$Eh.keys()];
	}
	static createProperty(e, t = le) {
		if (t.state && (t.attribute = !1), this._$Ei(), this.prototype.hasOwnProperty(e) && ((t = Object.create(t)).wrapped = !0), this.elementProperties.set(e, t), !t.noAccessor) {
			let n = Symbol(), r = this.getPropertyDescriptor(e, n, t);
			r !== void 0 && p(this.prototype, e, r);
		}
	}
	static getPropertyDescriptor(e, t, n) {
		let { get: r, set: i } = m(this.prototype, e) ?? {
			get() {
				return this[t];
			},
			set(e) {
				this[t] = e;
			}
		};
		return {
			get: r,
			set(t) {
				let a = r?.call(this);
				i?.call(this, t), this.requestUpdate(e, a, n);
			},
			configurable: !0,
			enumerable: !0
		};
	}
	static getPropertyOptions(e) {
		return this.elementProperties.get(e) ?? le;
	}
	static _$Ei() {
		if (this.hasOwnProperty(h("elementProperties"))) return;
		let e = ne(this);
		e.finalize(), e.l !== void 0 && (this.l = [...e.l]), this.elementProperties = new Map(e.elementProperties);
	}
	static finalize() {
		if (this.hasOwnProperty(h("finalized"))) return;
		if (this.finalized = !0, this._$Ei(), this.hasOwnProperty(h("properties"))) {
			let e = this.properties, t = [...ee(e), ...te(e)];
			for (let n of t) this.createProperty(n, e[n]);
		}
		let e = this[Symbol.metadata];
		if (e !== null) {
			let t = litPropertyMetadata.get(e);
			if (t !== void 0) for (let [e, n] of t) this.elementProperties.set(e, n);
		}
		this._$Eh = /* @__PURE__ */ new Map();
		for (let [e, t] of this.elementProperties) {
			let n = this._$Eu(e, t);
			n !== void 0 && this._$Eh.set(n, e);
		}
		this.elementStyles = this.finalizeStyles(this.styles);
	}
	static finalizeStyles(e) {
		let t = [];
		if (Array.isArray(e)) {
			let n = new Set(e.flat(1 / 0).reverse());
			for (let e of n) t.unshift(d(e));
		} else e !== void 0 && t.push(d(e));
		return t;
	}
	static _$Eu(e, t) {
		let n = t.attribute;
		return !1 === n ? void 0 : typeof n == "string" ? n : typeof e == "string" ? e.toLowerCase() : void 0;
	}
	constructor() {
		super(), this._$Ep = void 0, this.isUpdatePending = !1, this.hasUpdated = !1, this._$Em = null, this._$Ev();
	}
	_$Ev() {
		this._$ES = new Promise((e) => this.enableUpdating = e), this._$AL = /* @__PURE__ */ new Map(), this._$E_(), this.requestUpdate(), this.constructor.l?.forEach((e) => e(this));
	}
	addController(e) {
		(this._$EO ??= /* @__PURE__ */ new Set()).add(e), this.renderRoot !== void 0 && this.isConnected && e.hostConnected?.();
	}
	removeController(e) {
		this._$EO?.delete(e);
	}
	_$E_() {
		let e = /* @__PURE__ */ new Map(), t = this.constructor.elementProperties;
		for (let n of t.keys()) this.hasOwnProperty(n) && (e.set(n, this[n]), delete this[n]);
		e.size > 0 && (this._$Ep = e);
	}
	createRenderRoot() {
		let e = this.shadowRoot ?? this.attachShadow(this.constructor.shadowRootOptions);
		return u(e, this.constructor.elementStyles), e;
	}
	connectedCallback() {
		this.renderRoot ??= this.createRenderRoot(), this.enableUpdating(!0), this._$EO?.forEach((e) => e.hostConnected?.());
	}
	enableUpdating(e) {}
	disconnectedCallback() {
		this._$EO?.forEach((e) => e.hostDisconnected?.());
	}
	attributeChangedCallback(e, t, n) {
		this._$AK(e, n);
	}
	_$ET(e, t) {
		let n = this.constructor.elementProperties.get(e), r = this.constructor._$Eu(e, n);
		if (r !== void 0 && !0 === n.reflect) {
			let i = (n.converter?.toAttribute === void 0 ? se : n.converter).toAttribute(t, n.type);
			this._$Em = e, i == null ? this.removeAttribute(r) : this.setAttribute(r, i), this._$Em = null;
		}
	}
	_$AK(e, t) {
		let n = this.constructor, r = n._$Eh.get(e);
		if (r !== void 0 && this._$Em !== r) {
			let e = n.getPropertyOptions(r), i = typeof e.converter == "function" ? { fromAttribute: e.converter } : e.converter?.fromAttribute === void 0 ? se : e.converter;
			this._$Em = r;
			let a = i.fromAttribute(t, e.type);
			this[r] = a ?? this._$Ej?.get(r) ?? a, this._$Em = null;
		}
	}
	requestUpdate(e, t, n, r = !1, i) {
		if (e !== void 0) {
			let a = this.constructor;
			if (!1 === r && (i = this[e]), n ??= a.getPropertyOptions(e), !((n.hasChanged ?? ce)(i, t) || n.useDefault && n.reflect && i === this._$Ej?.get(e) && !this.hasAttribute(a._$Eu(e, n)))) return;
			this.C(e, t, n);
		}
		!1 === this.isUpdatePending && (this._$ES = this._$EP());
	}
	C(e, t, { useDefault: n, reflect: r, wrapped: i }, a) {
		n && !(this._$Ej ??= /* @__PURE__ */ new Map()).has(e) && (this._$Ej.set(e, a ?? t ?? this[e]), !0 !== i || a !== void 0) || (this._$AL.has(e) || (this.hasUpdated || n || (t = void 0), this._$AL.set(e, t)), !0 === r && this._$Em !== e && (this._$Eq ??= /* @__PURE__ */ new Set()).add(e));
	}
	async _$EP() {
		this.isUpdatePending = !0;
		try {
			await this._$ES;
		} catch (e) {
			Promise.reject(e);
		}
		let e = this.scheduleUpdate();
		return e != null && await e, !this.isUpdatePending;
	}
	scheduleUpdate() {
		return this.performUpdate();
	}
	performUpdate() {
		if (!this.isUpdatePending) return;
		if (!this.hasUpdated) {
			if (this.renderRoot ??= this.createRenderRoot(), this._$Ep) {
				for (let [e, t] of this._$Ep) this[e] = t;
				this._$Ep = void 0;
			}
			let e = this.constructor.elementProperties;
			if (e.size > 0) for (let [t, n] of e) {
				let { wrapped: e } = n, r = this[t];
				!0 !== e || this._$AL.has(t) || r === void 0 || this.C(t, void 0, n, r);
			}
		}
		let e = !1, t = this._$AL;
		try {
			e = this.shouldUpdate(t), e ? (this.willUpdate(t), this._$EO?.forEach((e) => e.hostUpdate?.()), this.update(t)) : this._$EM();
		} catch (t) {
			throw e = !1, this._$EM(), t;
		}
		e && this._$AE(t);
	}
	willUpdate(e) {}
	_$AE(e) {
		this._$EO?.forEach((e) => e.hostUpdated?.()), this.hasUpdated || (this.hasUpdated = !0, this.firstUpdated(e)), this.updated(e);
	}
	_$EM() {
		this._$AL = /* @__PURE__ */ new Map(), this.isUpdatePending = !1;
	}
	get updateComplete() {
		return this.getUpdateComplete();
	}
	getUpdateComplete() {
		return this._$ES;
	}
	shouldUpdate(e) {
		return !0;
	}
	update(e) {
		this._$Eq &&= this._$Eq.forEach((e) => this._$ET(e, this[e])), this._$EM();
	}
	updated(e) {}
	firstUpdated(e) {}
};
g.elementStyles = [], g.shadowRootOptions = { mode: "open" }, g[h("elementProperties")] = /* @__PURE__ */ new Map(), g[h("finalized")] = /* @__PURE__ */ new Map(), oe?.({ ReactiveElement: g }), (re.reactiveElementVersions ??= []).push("2.1.2");
// node_modules/lit-html/lit-html.js
var ue = globalThis, de = (e) => e, fe = ue.trustedTypes, pe = fe ? fe.createPolicy("lit-html", { createHTML: (e) => e }) : void 0, me = "$lit$", _ = `lit$${Math.random().toFixed(9).slice(2)}$`, he = "?" + _, ge = `<${he}>`, v = document, y = () => v.createComment(""), b = (e) => e === null || typeof e != "object" && typeof e != "function", _e = Array.isArray, ve = (e) => _e(e) || typeof e?.[Symbol.iterator] == "function", ye = "[ 	\n\f\r]", x = /<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g, be = /-->/g, xe = />/g, S = RegExp(`>|${ye}(?:([^\\s"'>=/]+)(${ye}*=${ye}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`, "g"), Se = /'/g, Ce = /"/g, we = /^(?:script|style|textarea|title)$/i, C = ((e) => (t, ...n) => ({
	_$litType$: e,
	strings: t,
	values: n
}))(1), w = Symbol.for("lit-noChange"), T = Symbol.for("lit-nothing"), Te = /* @__PURE__ */ new WeakMap(), E = v.createTreeWalker(v, 129);
function Ee(e, t) {
	if (!_e(e) || !e.hasOwnProperty("raw")) throw Error("invalid template strings array");
	return pe === void 0 ? t : pe.createHTML(t);
}
var De = (e, t) => {
	let n = e.length - 1, r = [], i, a = t === 2 ? "<svg>" : t === 3 ? "<math>" : "", o = x;
	for (let t = 0; t < n; t++) {
		let n = e[t], s, c, l = -1, u = 0;
		for (; u < n.length && (o.lastIndex = u, c = o.exec(n), c !== null);) u = o.lastIndex, o === x ? c[1] === "!--" ? o = be : c[1] === void 0 ? c[2] === void 0 ? c[3] !== void 0 && (o = S) : (we.test(c[2]) && (i = RegExp("</" + c[2], "g")), o = S) : o = xe : o === S ? c[0] === ">" ? (o = i ?? x, l = -1) : c[1] === void 0 ? l = -2 : (l = o.lastIndex - c[2].length, s = c[1], o = c[3] === void 0 ? S : c[3] === "\"" ? Ce : Se) : o === Ce || o === Se ? o = S : o === be || o === xe ? o = x : (o = S, i = void 0);
		let d = o === S && e[t + 1].startsWith("/>") ? " " : "";
		a += o === x ? n + ge : l >= 0 ? (r.push(s), n.slice(0, l) + me + n.slice(l) + _ + d) : n + _ + (l === -2 ? t : d);
	}
	return [Ee(e, a + (e[n] || "<?>") + (t === 2 ? "</svg>" : t === 3 ? "</math>" : "")), r];
}, Oe = class e {
	constructor({ strings: t, _$litType$: n }, r) {
		let i;
		this.parts = [];
		let a = 0, o = 0, s = t.length - 1, c = this.parts, [l, u] = De(t, n);
		if (this.el = e.createElement(l, r), E.currentNode = this.el.content, n === 2 || n === 3) {
			let e = this.el.content.firstChild;
			e.replaceWith(...e.childNodes);
		}
		for (; (i = E.nextNode()) !== null && c.length < s;) {
			if (i.nodeType === 1) {
				if (i.hasAttributes()) for (let e of i.getAttributeNames()) if (e.endsWith(me)) {
					let t = u[o++], n = i.getAttribute(e).split(_), r = /([.?@])?(.*)/.exec(t);
					c.push({
						type: 1,
						index: a,
						name: r[2],
						strings: n,
						ctor: r[1] === "." ? je : r[1] === "?" ? Me : r[1] === "@" ? Ne : O
					}), i.removeAttribute(e);
				} else e.startsWith(_) && (c.push({
					type: 6,
					index: a
				}), i.removeAttribute(e));
				if (we.test(i.tagName)) {
					let e = i.textContent.split(_), t = e.length - 1;
					if (t > 0) {
						i.textContent = fe ? fe.emptyScript : "";
						for (let n = 0; n < t; n++) i.append(e[n], y()), E.nextNode(), c.push({
							type: 2,
							index: ++a
						});
						i.append(e[t], y());
					}
				}
			} else if (i.nodeType === 8) {
				if (i.data === he) c.push({
					type: 2,
					index: a
				});
				else {
					let e = -1;
					for (; (e = i.data.indexOf(_, e + 1)) !== -1;) c.push({
						type: 7,
						index: a
					}), e += _.length - 1;
				}
			}
			a++;
		}
	}
	static createElement(e, t) {
		let n = v.createElement("template");
		return n.innerHTML = e, n;
	}
};
function D(e, t, n = e, r) {
	if (t === w) return t;
	let i = r === void 0 ? n._$Cl : n._$Co?.[r], a = b(t) ? void 0 : t._$litDirective$;
	return i?.constructor !== a && (i?._$AO?.(!1), a === void 0 ? i = void 0 : (i = new a(e), i._$AT(e, n, r)), r === void 0 ? n._$Cl = i : (n._$Co ??= [])[r] = i), i !== void 0 && (t = D(e, i._$AS(e, t.values), i, r)), t;
}
var ke = class {
	constructor(e, t) {
		this._$AV = [], this._$AN = void 0, this._$AD = e, this._$AM = t;
	}
	get parentNode() {
		return this._$AM.parentNode;
	}
	get _$AU() {
		return this._$AM._$AU;
	}
	u(e) {
		let { el: { content: t }, parts: n } = this._$AD, r = (e?.creationScope ?? v).importNode(t, !0);
		E.currentNode = r;
		let i = E.nextNode(), a = 0, o = 0, s = n[0];
		for (; s !== void 0;) {
			if (a === s.index) {
				let t;
				s.type === 2 ? t = new Ae(i, i.nextSibling, this, e) : s.type === 1 ? t = new s.ctor(i, s.name, s.strings, this, e) : s.type === 6 && (t = new Pe(i, this, e)), this._$AV.push(t), s = n[++o];
			}
			a !== s?.index && (i = E.nextNode(), a++);
		}
		return E.currentNode = v, r;
	}
	p(e) {
		let t = 0;
		for (let n of this._$AV) n !== void 0 && (n.strings === void 0 ? n._$AI(e[t]) : (n._$AI(e, n, t), t += n.strings.length - 2)), t++;
	}
}, Ae = class e {
	get _$AU() {
		return this._$AM?._$AU ?? this._$Cv;
	}
	constructor(e, t, n, r) {
		this.type = 2, this._$AH = T, this._$AN = void 0, this._$AA = e, this._$AB = t, this._$AM = n, this.options = r, this._$Cv = r?.isConnected ?? !0;
	}
	get parentNode() {
		let e = this._$AA.parentNode, t = this._$AM;
		return t !== void 0 && e?.nodeType === 11 && (e = t.parentNode), e;
	}
	get startNode() {
		return this._$AA;
	}
	get endNode() {
		return this._$AB;
	}
	_$AI(e, t = this) {
		e = D(this, e, t), b(e) ? e === T || e == null || e === "" ? (this._$AH !== T && this._$AR(), this._$AH = T) : e !== this._$AH && e !== w && this._(e) : e._$litType$ === void 0 ? e.nodeType === void 0 ? ve(e) ? this.k(e) : this._(e) : this.T(e) : this.$(e);
	}
	O(e) {
		return this._$AA.parentNode.insertBefore(e, this._$AB);
	}
	T(e) {
		this._$AH !== e && (this._$AR(), this._$AH = this.O(e));
	}
	_(e) {
		this._$AH !== T && b(this._$AH) ? this._$AA.nextSibling.data = e : this.T(v.createTextNode(e)), this._$AH = e;
	}
	$(e) {
		let { values: t, _$litType$: n } = e, r = typeof n == "number" ? this._$AC(e) : (n.el === void 0 && (n.el = Oe.createElement(Ee(n.h, n.h[0]), this.options)), n);
		if (this._$AH?._$AD === r) this._$AH.p(t);
		else {
			let e = new ke(r, this), n = e.u(this.options);
			e.p(t), this.T(n), this._$AH = e;
		}
	}
	_$AC(e) {
		let t = Te.get(e.strings);
		return t === void 0 && Te.set(e.strings, t = new Oe(e)), t;
	}
	k(t) {
		_e(this._$AH) || (this._$AH = [], this._$AR());
		let n = this._$AH, r, i = 0;
		for (let a of t) i === n.length ? n.push(r = new e(this.O(y()), this.O(y()), this, this.options)) : r = n[i], r._$AI(a), i++;
		i < n.length && (this._$AR(r && r._$AB.nextSibling, i), n.length = i);
	}
	_$AR(e = this._$AA.nextSibling, t) {
		for (this._$AP?.(!1, !0, t); e !== this._$AB;) {
			let t = de(e).nextSibling;
			de(e).remove(), e = t;
		}
	}
	setConnected(e) {
		this._$AM === void 0 && (this._$Cv = e, this._$AP?.(e));
	}
}, O = class {
	get tagName() {
		return this.element.tagName;
	}
	get _$AU() {
		return this._$AM._$AU;
	}
	constructor(e, t, n, r, i) {
		this.type = 1, this._$AH = T, this._$AN = void 0, this.element = e, this.name = t, this._$AM = r, this.options = i, n.length > 2 || n[0] !== "" || n[1] !== "" ? (this._$AH = Array(n.length - 1).fill(/* @__PURE__ */ new String()), this.strings = n) : this._$AH = T;
	}
	_$AI(e, t = this, n, r) {
		let i = this.strings, a = !1;
		if (i === void 0) e = D(this, e, t, 0), a = !b(e) || e !== this._$AH && e !== w, a && (this._$AH = e);
		else {
			let r = e, o, s;
			for (e = i[0], o = 0; o < i.length - 1; o++) s = D(this, r[n + o], t, o), s === w && (s = this._$AH[o]), a ||= !b(s) || s !== this._$AH[o], s === T ? e = T : e !== T && (e += (s ?? "") + i[o + 1]), this._$AH[o] = s;
		}
		a && !r && this.j(e);
	}
	j(e) {
		e === T ? this.element.removeAttribute(this.name) : this.element.setAttribute(this.name, e ?? "");
	}
}, je = class extends O {
	constructor() {
		super(...arguments), this.type = 3;
	}
	j(e) {
		this.element[this.name] = e === T ? void 0 : e;
	}
}, Me = class extends O {
	constructor() {
		super(...arguments), this.type = 4;
	}
	j(e) {
		this.element.toggleAttribute(this.name, !!e && e !== T);
	}
}, Ne = class extends O {
	constructor(e, t, n, r, i) {
		super(e, t, n, r, i), this.type = 5;
	}
	_$AI(e, t = this) {
		if ((e = D(this, e, t, 0) ?? T) === w) return;
		let n = this._$AH, r = e === T && n !== T || e.capture !== n.capture || e.once !== n.once || e.passive !== n.passive, i = e !== T && (n === T || r);
		r && this.element.removeEventListener(this.name, this, n), i && this.element.addEventListener(this.name, this, e), this._$AH = e;
	}
	handleEvent(e) {
		typeof this._$AH == "function" ? this._$AH.call(this.options?.host ?? this.element, e) : this._$AH.handleEvent(e);
	}
}, Pe = class {
	constructor(e, t, n) {
		this.element = e, this.type = 6, this._$AN = void 0, this._$AM = t, this.options = n;
	}
	get _$AU() {
		return this._$AM._$AU;
	}
	_$AI(e) {
		D(this, e);
	}
}, Fe = {
	M: me,
	P: _,
	A: he,
	C: 1,
	L: De,
	R: ke,
	D: ve,
	V: D,
	I: Ae,
	H: O,
	N: Me,
	U: Ne,
	B: je,
	F: Pe
}, Ie = ue.litHtmlPolyfillSupport;
Ie?.(Oe, Ae), (ue.litHtmlVersions ??= []).push("3.3.3");
var Le = (e, t, n) => {
	let r = n?.renderBefore ?? t, i = r._$litPart$;
	if (i === void 0) {
		let e = n?.renderBefore ?? null;
		r._$litPart$ = i = new Ae(t.insertBefore(y(), e), e, void 0, n ?? {});
	}
	return i._$AI(e), i;
}, Re = globalThis, k = class extends g {
	constructor() {
		super(...arguments), this.renderOptions = { host: this }, this._$Do = void 0;
	}
	createRenderRoot() {
		let e = super.createRenderRoot();
		return this.renderOptions.renderBefore ??= e.firstChild, e;
	}
	update(e) {
		let t = this.render();
		this.hasUpdated || (this.renderOptions.isConnected = this.isConnected), super.update(e), this._$Do = Le(t, this.renderRoot, this.renderOptions);
	}
	connectedCallback() {
		super.connectedCallback(), this._$Do?.setConnected(!0);
	}
	disconnectedCallback() {
		super.disconnectedCallback(), this._$Do?.setConnected(!1);
	}
	render() {
		return w;
	}
};
k._$litElement$ = !0, k.finalized = !0, Re.litElementHydrateSupport?.({ LitElement: k });
var ze = Re.litElementPolyfillSupport;
ze?.({ LitElement: k }), (Re.litElementVersions ??= []).push("4.2.2");
// node_modules/@lit/reactive-element/decorators/property.js
var Be = {
	attribute: !0,
	type: String,
	converter: se,
	reflect: !1,
	hasChanged: ce
}, Ve = (e = Be, t, n) => {
	let { kind: r, metadata: i } = n, a = globalThis.litPropertyMetadata.get(i);
	if (a === void 0 && globalThis.litPropertyMetadata.set(i, a = /* @__PURE__ */ new Map()), r === "setter" && ((e = Object.create(e)).wrapped = !0), a.set(n.name, e), r === "accessor") {
		let { name: r } = n;
		return {
			set(n) {
				let i = t.get.call(this);
				t.set.call(this, n), this.requestUpdate(r, i, e, !0, n);
			},
			init(t) {
				return t !== void 0 && this.C(r, void 0, e, t), t;
			}
		};
	}
	if (r === "setter") {
		let { name: r } = n;
		return function(n) {
			let i = this[r];
			t.call(this, n), this.requestUpdate(r, i, e, !0, n);
		};
	}
	throw Error("Unsupported decorator location: " + r);
};
function A(e) {
	return (t, n) => typeof n == "object" ? Ve(e, t, n) : ((e, t, n) => {
		let r = t.hasOwnProperty(n);
		return t.constructor.createProperty(n, e), r ? Object.getOwnPropertyDescriptor(t, n) : void 0;
	})(e, t, n);
}
// node_modules/@lit/reactive-element/decorators/state.js
function j(e) {
	return A({
		...e,
		state: !0,
		attribute: !1
	});
}
// src/data/switched-off.ts
var He = class {
	constructor(e) {
		this.host = e;
	}
	nameOf(e, t) {
		return (t !== this.entity || e.entities !== this.entities) && (this.entity = t, this.entities = e.entities, this.name = void 0, this.fetch(e, t)), this.name;
	}
	async fetch(e, t) {
		let n = await e.callWS({
			type: "config/entity_registry/get",
			entity_id: t
		}).catch(() => void 0);
		if (t !== this.entity || n?.platform !== "cry_monitor" || !n.disabled_by) return;
		let r = n.device_id ? e.devices[n.device_id] : void 0;
		this.name = r?.name_by_user || r?.name || t, this.host.requestUpdate();
	}
};
// src/data/calendar.ts
function Ue(e, t) {
	return new Intl.DateTimeFormat("en-CA", {
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
		timeZone: t
	}).format(e);
}
function We(e) {
	return Ue(Date.now(), e.config.time_zone);
}
function Ge(e) {
	let t = new Intl.DateTimeFormat("en-GB", {
		hour: "2-digit",
		hourCycle: "h23",
		timeZone: e.config.time_zone
	}).format(Date.now());
	return Number(t);
}
function Ke(e, t) {
	return (/* @__PURE__ */ new Date(Date.parse(e) - t * 864e5)).toISOString().slice(0, 10);
}
function qe(e, t) {
	let [n = 0, r = 0, i = 0] = new Intl.DateTimeFormat("en-GB", {
		hour: "2-digit",
		minute: "2-digit",
		second: "2-digit",
		hourCycle: "h23",
		timeZone: t
	}).format(e).split(":").map(Number);
	return n * 3600 + r * 60 + i;
}
// src/format.ts
var Je = {
	comma_decimal: ["en-US"],
	decimal_comma: ["de"],
	space_comma: ["fr"],
	quote_decimal: ["de-CH"]
};
function M(e) {
	let t = Math.max(0, Math.round(e));
	if (t < 60) return N(`${t} s`);
	let n = Math.floor(t / 60);
	if (n < 60) return N(`${n} min`);
	let r = Math.floor(n / 60);
	return r < 24 ? Ye(r, "h", n % 60, "min") : Ye(Math.floor(r / 24), "d", r % 24, "h");
}
function Ye(e, t, n, r) {
	return N(n ? `${e} ${t} ${n} ${r}` : `${e} ${t}`);
}
function N(e) {
	return `\u2066${e.replaceAll(" ", "\xA0")}\u2069`;
}
var Xe = class {
	constructor(e) {
		this.writers = /* @__PURE__ */ new Map(), this.locale = e.locale, this.timeZone = e.locale.time_zone === "server" ? e.config.time_zone : void 0, this.hour12 = Ze(e.locale);
	}
	time(e) {
		return this.write(e, {
			hour: this.hour12 ? "numeric" : "2-digit",
			minute: "2-digit"
		});
	}
	timeOfLate(e, t) {
		return this.dayOf(e) === this.dayOf(t) ? this.time(e) : `${this.write(e, { weekday: "short" })} ${this.time(e)}`;
	}
	hour(e) {
		return this.hour12 ? this.writer({
			hour: "numeric",
			hourCycle: "h12",
			timeZone: "UTC"
		}).format(e * 36e5) : `${String(e).padStart(2, "0")}:00`;
	}
	day(e) {
		return this.ofDate(e, {
			weekday: "short",
			day: "numeric"
		});
	}
	longDay(e) {
		return this.ofDate(e, {
			weekday: "long",
			day: "numeric",
			month: "long"
		});
	}
	number(e, t = 0) {
		let { number_format: n, language: r } = this.locale, i = n === "system" ? void 0 : Je[n] ?? r;
		return new Intl.NumberFormat(i, {
			maximumFractionDigits: t,
			useGrouping: n !== "none"
		}).format(e);
	}
	level(e) {
		return N(`${this.number(Math.round(e))} dB`);
	}
	percent(e) {
		return N(`${this.number(Math.round(e * 100))} %`);
	}
	dayOf(e) {
		return Ue(e, this.timeZone);
	}
	hourOf(e) {
		let t = new Intl.DateTimeFormat("en-GB", {
			hour: "2-digit",
			minute: "2-digit",
			timeZone: this.timeZone
		}).formatToParts(e), n = (e) => Number(t.find((t) => t.type === e)?.value ?? 0);
		return n("hour") % 24 + n("minute") / 60;
	}
	write(e, t) {
		let n = { hourCycle: this.hour12 ? "h12" : "h23" };
		return this.writer({
			...t,
			..."hour" in t ? n : {},
			timeZone: this.timeZone
		}).format(e);
	}
	ofDate(e, t) {
		return this.writer({
			...t,
			timeZone: "UTC"
		}).format(Date.parse(e));
	}
	writer(e) {
		let t = JSON.stringify(e), n = this.writers.get(t) ?? new Intl.DateTimeFormat(this.locale.language, e);
		return this.writers.set(t, n), n;
	}
};
function Ze(e) {
	if (e.time_format === "12") return !0;
	if (e.time_format === "24") return !1;
	let t = e.time_format === "system" ? void 0 : e.language;
	return new Intl.DateTimeFormat(t, { hour: "numeric" }).resolvedOptions().hour12 ?? !1;
}
// src/words/de.json
var Qe = {
	"card.room.name": "Cry Monitor: Raum",
	"card.room.description": "Wie es dem Baby gerade geht, die letzten 24 Stunden, und heute neben der Woche.",
	"card.tile.name": "Cry Monitor: Kachel",
	"card.tile.description": "Der Raum in zwei Zeilen. Antippen zeigt alles, gedrückt halten pausiert.",
	"card.week.name": "Cry Monitor: Wochen",
	"card.week.description": "Wann das Baby weint: Tage und Stunden, über eine bis vier Wochen.",
	"card.overview.name": "Cry Monitor: alle Räume",
	"card.overview.description": "Jeder Raum als Kachel: zuerst, wo ein Baby weint, dann, wo niemand zuhört.",
	"badge.name": "Cry Monitor",
	"badge.description": "Wie es im Raum ist, in wenigen Worten.",
	"feature.name": "Cry Monitor: die letzten 24 Stunden",
	"strategy.name": "Cry Monitor",
	"strategy.description": "Alle Räume, die auf das Baby hören, mit ihrem Tag und ihren Wochen.",
	"strategy.empty": "Noch hört kein Raum. Füge einen hinzu unter Einstellungen > Geräte & Dienste.",
	"form.entity": "Raum",
	"form.entity_help": "Die Entität „Weinen“ des Raums.",
	"form.name": "Name",
	"form.birth_date": "Geburtsdatum",
	"form.birth_date_help": "Zeigt heute neben dem, was in diesem Alter üblich ist. Es bleibt in diesem Dashboard.",
	"form.display": "Zeigen",
	"form.display_full": "Alles",
	"form.display_wall": "Groß, für ein Tablet an der Wand",
	"form.actions": "Zusammen mit dem, was beruhigt",
	"form.actions_help": "Läuft in deinem Haus, wenn du es auf der Karte antippst, während das Baby weint: ein Skript, ein Lautsprecher.",
	"form.days": "Tage",
	"state.calm": "Ruhig",
	"state.calm_for": "Ruhig seit {duration}",
	"state.crying": "Weint",
	"state.crying_for": "Weint seit {duration}",
	"state.starting": "Fängt an zu hören",
	"state.deaf": "Hört nicht zu",
	"state.deaf_since": "Hört nicht zu seit {time}",
	"state.silent": "Kein Ton vom Mikrofon",
	"state.silent_since": "Kein Ton vom Mikrofon seit {time}",
	"state.paused": "Pausiert",
	"state.paused_since": "Pausiert seit {time}",
	"state.paused_hint": "Niemand hört zu, bis du weitermachst. Das Mikrofon ist zu.",
	"state.resume": "Weiter hören",
	"state.pause": "Pausieren",
	"state.repair": "Was zu tun ist",
	"state.failed": "Das hat nicht geklappt: {error}",
	"tile.last_cry": "Zuletzt geweint {time}",
	"state.deaf_hint": "Das heißt nicht, dass das Baby ruhig ist: Niemand hört, was geschieht. Sieh nach dem Mikrofon oder der Kamera.",
	"meter.level": "Pegel",
	"meter.probability": "Klingt nach Weinen",
	"meter.quiet": "ruhig",
	"meter.maybe": "vielleicht",
	"meter.crying": "Weinen",
	"ribbon.label": "Die letzten 24 Stunden",
	"ribbon.none": "Es war kein Weinen zu hören.",
	"ribbon.since": "Hört zu seit {time}",
	"ribbon.episode": "Weinte ab {start} {duration} lang",
	"legend.crying": "Weinen",
	"legend.calm": "ruhig",
	"legend.unheard": "nicht gehört",
	"today.title": "Heute",
	"today.crying": "Weinen",
	"today.distress": "Belastung",
	"today.distress_help": "Von 0 (ruhig) bis 100. Deutliches und langes Weinen wiegt mehr; eine Stunde davon ist etwa 63.",
	"today.episodes": "Wie oft",
	"today.longest": "Am längsten",
	"today.average": "um diese Zeit sonst {value}",
	"today.average_help": "Wie viel es bis zu dieser Uhrzeit war, im Mittel der letzten sieben Tage, die bis dahin mindestens zur Hälfte gehört wurden.",
	"today.coverage": "{percent} von heute bisher gehört",
	"age.first_weeks": "In den ersten sechs Wochen weinen und quengeln Babys im Mittel {from} bis {to} Minuten am Tag, und viele länger.",
	"age.settling": "In diesem Alter wird das Weinen meist weniger: von etwa {to} Minuten am Tag mit sechs Wochen auf etwa {from} mit zehn.",
	"age.third_month": "Mit zehn bis zwölf Wochen weinen und quengeln Babys im Mittel etwa {about} Minuten am Tag, und viele länger.",
	"age.older": "Mit zehn bis zwölf Wochen sind es im Mittel etwa {about} Minuten am Tag. Für dieses Alter nennt die Studie keine Zahl.",
	"age.care": "Jedes Baby ist anders. Wenn dir das Weinen Sorgen macht, frag deine Hebamme oder deinen Arzt.",
	"age.source": "Wolke u. a. 2017, aus Tagebüchern von Eltern",
	"episode.title": "Weinen um {time}",
	"episode.duration": "Dauer",
	"episode.crying": "Davon Weinen",
	"episode.peak": "Sicherheit",
	"episode.level": "Lautstärke",
	"episode.going_on": "Es dauert an.",
	"episode.interrupted": "Der Ton ging verloren, bevor das Baby ruhig war.",
	"episode.previous": "Früheres Weinen",
	"episode.next": "Späteres Weinen",
	"episode.close": "Schließen",
	"soothing.question": "Was hat geholfen?",
	"soothing.question_now": "Was versuchst du?",
	"soothing.feeding": "Füttern",
	"soothing.rocking": "Wiegen",
	"soothing.white_noise": "Weißes Rauschen",
	"soothing.own": "In eigenen Worten",
	"soothing.more": "Etwas anderes",
	"soothing.save": "Speichern",
	"soothing.saved": "Gespeichert: {what}",
	"soothing.failed": "Es konnte nicht gespeichert werden: {error}",
	"soothing.calm_after": "ruhig nach {duration}",
	"soothing.helped": "hat geholfen",
	"soothing.did_not_help": "hat nicht geholfen",
	"soothing.did_it_help": "Hat es geholfen?",
	"soothing.yes": "Ja",
	"soothing.no": "Nein",
	"soothing.undo": "Rückgängig",
	"soothing.undone": "Zurückgenommen: {what}",
	"afterwards.feeding": "Ruhig {duration} nach dem Füttern.",
	"afterwards.rocking": "Ruhig {duration} nach dem Wiegen.",
	"afterwards.white_noise": "Ruhig {duration} nach dem weißen Rauschen.",
	"afterwards.own": "Ruhig {duration} nach „{what}“.",
	"week.title": "Die letzten {days} Tage",
	"week.total": "Weinen",
	"week.mean": "Am Tag",
	"week.episodes": "Wie oft",
	"week.longest": "Am längsten",
	"week.day": "Tag",
	"week.sum": "Summe",
	"week.cell": "{day}, {from} bis {to}: {what}",
	"week.cell_crying": "{duration} Weinen",
	"week.cell_part": "{percent} davon gehört",
	"week.hint": "Wähle eine Stunde, um ihre Zahlen zu sehen.",
	"week.earlier": "Stunde davor",
	"week.later": "Stunde danach",
	"week.less": "weniger",
	"week.more": "mehr",
	"load.waiting": "Der Tag wird geholt …",
	"load.failed": "Home Assistant hat nicht geantwortet: {error}. Neuer Versuch läuft.",
	"load.no_room": "Wähle einen Raum in den Einstellungen der Karte.",
	"load.unknown_room": "{entity} ist kein Raum von Cry Monitor. Wähle einen anderen in den Einstellungen der Karte.",
	"load.room_off": "{room} ist ausgeschaltet. Schalte den Raum unter Einstellungen > Geräte & Dienste > Cry Monitor ein.",
	"load.empty": "Noch wurde nichts gehört. Die Geschichte des Tages beginnt mit den ersten Minuten."
}, $e = {
	"card.room.name": "Cry Monitor: room",
	"card.room.description": "How the baby is now, the last 24 hours, and today beside the week.",
	"card.tile.name": "Cry Monitor: tile",
	"card.tile.description": "The room in two rows. Tap it for all of it, hold it to pause.",
	"card.week.name": "Cry Monitor: weeks",
	"card.week.description": "When the baby cries: days by hours, over one to four weeks.",
	"card.overview.name": "Cry Monitor: all rooms",
	"card.overview.description": "Every room as a tile: first where a baby cries, then where nobody hears.",
	"badge.name": "Cry Monitor",
	"badge.description": "How the room is, in a few words.",
	"feature.name": "Cry Monitor: the last 24 hours",
	"strategy.name": "Cry Monitor",
	"strategy.description": "All rooms that listen for the baby, with their day and their weeks.",
	"strategy.empty": "No room listens yet. Add one under Settings > Devices & services.",
	"form.entity": "Room",
	"form.entity_help": "The “Crying” entity of the room.",
	"form.name": "Name",
	"form.birth_date": "Date of birth",
	"form.birth_date_help": "Shows today beside what is usual at this age. It stays in this dashboard.",
	"form.display": "Show",
	"form.display_full": "All of it",
	"form.display_wall": "Large, for a tablet on the wall",
	"form.actions": "With a tap on what soothes",
	"form.actions_help": "Runs in your house when you tap it on the card while the baby cries: a script, a player.",
	"form.days": "Days",
	"state.calm": "Calm",
	"state.calm_for": "Calm for {duration}",
	"state.crying": "Crying",
	"state.crying_for": "Crying for {duration}",
	"state.starting": "Starting to listen",
	"state.deaf": "Not listening",
	"state.deaf_since": "Not listening since {time}",
	"state.silent": "No sound from the microphone",
	"state.silent_since": "No sound from the microphone since {time}",
	"state.paused": "Paused",
	"state.paused_since": "Paused since {time}",
	"state.paused_hint": "Nobody listens until you resume. The microphone is closed.",
	"state.resume": "Resume",
	"state.pause": "Pause",
	"state.repair": "What to do",
	"state.failed": "That did not work: {error}",
	"tile.last_cry": "Last cry {time}",
	"state.deaf_hint": "This is not a quiet baby: nobody hears what happens. Check the microphone or the camera.",
	"meter.level": "Level",
	"meter.probability": "Sounds like crying",
	"meter.quiet": "quiet",
	"meter.maybe": "maybe",
	"meter.crying": "crying",
	"ribbon.label": "The last 24 hours",
	"ribbon.none": "No crying was heard.",
	"ribbon.since": "Listening since {time}",
	"ribbon.episode": "Cried from {start} for {duration}",
	"legend.crying": "crying",
	"legend.calm": "calm",
	"legend.unheard": "not heard",
	"today.title": "Today",
	"today.crying": "Crying",
	"today.distress": "Distress",
	"today.distress_help": "From 0 (calm) to 100. Clear and long crying weighs more; one hour of it is about 63.",
	"today.episodes": "Cries",
	"today.longest": "Longest",
	"today.average": "by this time usually {value}",
	"today.average_help": "What it came to by this time of day, on average over those of the last seven days that were heard for at least half of it.",
	"today.coverage": "Heard {percent} of today so far",
	"age.first_weeks": "In the first six weeks babies cry and fuss {from} to {to} minutes a day on average, and many do so more.",
	"age.settling": "At this age crying usually grows less: from about {to} minutes a day at six weeks to about {from} at ten.",
	"age.third_month": "At ten to twelve weeks babies cry and fuss about {about} minutes a day on average, and many do so more.",
	"age.older": "At ten to twelve weeks it is about {about} minutes a day on average. For this age the study has no figure.",
	"age.care": "Every baby is different. If the crying worries you, ask your midwife or doctor.",
	"age.source": "Wolke et al. 2017, from parents’ diaries",
	"episode.title": "Cry at {time}",
	"episode.duration": "Lasted",
	"episode.crying": "Actually crying",
	"episode.peak": "How sure",
	"episode.level": "How loud",
	"episode.going_on": "It goes on.",
	"episode.interrupted": "The sound was lost before the baby was calm.",
	"episode.previous": "Earlier cry",
	"episode.next": "Later cry",
	"episode.close": "Close",
	"soothing.question": "What helped?",
	"soothing.question_now": "What are you trying?",
	"soothing.feeding": "Feeding",
	"soothing.rocking": "Rocking",
	"soothing.white_noise": "White noise",
	"soothing.own": "In your own words",
	"soothing.more": "Something else",
	"soothing.save": "Save",
	"soothing.saved": "Saved: {what}",
	"soothing.failed": "It could not be saved: {error}",
	"soothing.calm_after": "calm after {duration}",
	"soothing.helped": "helped",
	"soothing.did_not_help": "did not help",
	"soothing.did_it_help": "Did it help?",
	"soothing.yes": "Yes",
	"soothing.no": "No",
	"soothing.undo": "Undo",
	"soothing.undone": "Taken back: {what}",
	"afterwards.feeding": "Calm {duration} after feeding.",
	"afterwards.rocking": "Calm {duration} after rocking.",
	"afterwards.white_noise": "Calm {duration} after the white noise.",
	"afterwards.own": "Calm {duration} after “{what}”.",
	"week.title": "The last {days} days",
	"week.total": "Crying",
	"week.mean": "A day",
	"week.episodes": "Cries",
	"week.longest": "Longest",
	"week.day": "Day",
	"week.sum": "Total",
	"week.cell": "{day}, {from} to {to}: {what}",
	"week.cell_crying": "{duration} of crying",
	"week.cell_part": "heard {percent} of it",
	"week.hint": "Choose an hour to see its figures.",
	"week.earlier": "Hour before",
	"week.later": "Hour after",
	"week.less": "less",
	"week.more": "more",
	"load.waiting": "Fetching the day …",
	"load.failed": "Home Assistant did not answer: {error}. Trying again.",
	"load.no_room": "Choose a room in the card’s settings.",
	"load.unknown_room": "{entity} is no room of Cry Monitor. Choose another one in the card’s settings.",
	"load.room_off": "{room} is switched off. Switch it on under Settings > Devices & services > Cry Monitor.",
	"load.empty": "Nothing was heard yet. The story of the day begins with the first minutes."
}, et = {
	en: $e,
	de: Qe,
	fr: {
		"card.room.name": "Cry Monitor : chambre",
		"card.room.description": "Comment va bébé, les dernières 24 heures, et la journée à côté de la semaine.",
		"card.tile.name": "Cry Monitor : tuile",
		"card.tile.description": "La pièce en deux lignes. Touchez pour tout voir, maintenez pour mettre en pause.",
		"card.week.name": "Cry Monitor : semaines",
		"card.week.description": "Quand bébé pleure : jours et heures, sur une à quatre semaines.",
		"card.overview.name": "Cry Monitor : toutes les pièces",
		"card.overview.description": "Chaque pièce : d’abord là où un bébé pleure, puis là où personne n’écoute.",
		"badge.name": "Cry Monitor",
		"badge.description": "Comment va la pièce, en quelques mots.",
		"feature.name": "Cry Monitor : les dernières 24 heures",
		"strategy.name": "Cry Monitor",
		"strategy.description": "Toutes les pièces qui écoutent bébé, avec leur journée et leurs semaines.",
		"strategy.empty": "Aucune pièce n’écoute encore. Ajoutez-en une dans Paramètres > Appareils et services.",
		"form.entity": "Chambre",
		"form.entity_help": "L’entité « Pleurs » de la chambre.",
		"form.name": "Nom",
		"form.birth_date": "Date de naissance",
		"form.birth_date_help": "Montre la journée à côté de ce qui est habituel à cet âge. Reste dans ce tableau de bord.",
		"form.display": "Afficher",
		"form.display_full": "Tout",
		"form.display_wall": "En grand, pour une tablette au mur",
		"form.actions": "En même temps que ce qui apaise",
		"form.actions_help": "S’exécute chez vous quand vous le touchez sur la carte pendant que le bébé pleure : un script, une enceinte.",
		"form.days": "Jours",
		"state.calm": "Calme",
		"state.calm_for": "Calme depuis {duration}",
		"state.crying": "Pleure",
		"state.crying_for": "Pleure depuis {duration}",
		"state.starting": "L’écoute commence",
		"state.deaf": "N’écoute pas",
		"state.deaf_since": "N’écoute pas depuis {time}",
		"state.silent": "Aucun son du micro",
		"state.silent_since": "Aucun son du micro depuis {time}",
		"state.paused": "En pause",
		"state.paused_since": "En pause depuis {time}",
		"state.paused_hint": "Personne n’écoute tant que vous n’avez pas repris. Le micro est fermé.",
		"state.resume": "Reprendre",
		"state.pause": "Mettre en pause",
		"state.repair": "Que faire",
		"state.failed": "Cela n’a pas marché : {error}",
		"tile.last_cry": "Derniers pleurs {time}",
		"state.deaf_hint": "Cela ne veut pas dire que bébé est calme : personne n’entend. Vérifiez le micro ou la caméra.",
		"meter.level": "Niveau",
		"meter.probability": "Ressemble à des pleurs",
		"meter.quiet": "calme",
		"meter.maybe": "peut-être",
		"meter.crying": "pleurs",
		"ribbon.label": "Les dernières 24 heures",
		"ribbon.none": "Aucun pleur entendu.",
		"ribbon.since": "À l’écoute depuis {time}",
		"ribbon.episode": "A pleuré dès {start} pendant {duration}",
		"legend.crying": "pleurs",
		"legend.calm": "calme",
		"legend.unheard": "non entendu",
		"today.title": "Aujourd’hui",
		"today.crying": "Pleurs",
		"today.distress": "Détresse",
		"today.distress_help": "De 0 (calme) à 100. Les pleurs nets et longs pèsent plus ; une heure vaut environ 63.",
		"today.episodes": "Épisodes",
		"today.longest": "Le plus long",
		"today.average": "à cette heure d’habitude {value}",
		"today.average_help": "Ce qu’il y avait eu à cette heure, en moyenne sur ceux des sept derniers jours entendus au moins à moitié jusque-là.",
		"today.coverage": "{percent} de la journée entendus jusqu’ici",
		"age.first_weeks": "Les six premières semaines, les bébés pleurent et s’agitent en moyenne {from} à {to} minutes par jour, et beaucoup davantage.",
		"age.settling": "À cet âge les pleurs diminuent en général : d’environ {to} minutes par jour à six semaines à environ {from} à dix.",
		"age.third_month": "De dix à douze semaines, les bébés pleurent et s’agitent en moyenne environ {about} minutes par jour, et beaucoup davantage.",
		"age.older": "De dix à douze semaines, c’est environ {about} minutes par jour en moyenne. L’étude ne donne pas de chiffre pour cet âge.",
		"age.care": "Chaque bébé est différent. Si les pleurs vous inquiètent, parlez-en à votre sage-femme ou à votre médecin.",
		"age.source": "Wolke et al. 2017, d’après des journaux de parents",
		"episode.title": "Pleurs à {time}",
		"episode.duration": "Durée",
		"episode.crying": "Pleurs effectifs",
		"episode.peak": "Certitude",
		"episode.level": "Volume",
		"episode.going_on": "Ça continue.",
		"episode.interrupted": "Le son a été perdu avant que bébé soit calme.",
		"episode.previous": "Pleurs précédents",
		"episode.next": "Pleurs suivants",
		"episode.close": "Fermer",
		"soothing.question": "Qu’est-ce qui a aidé ?",
		"soothing.question_now": "Qu’essayez-vous ?",
		"soothing.feeding": "Repas",
		"soothing.rocking": "Bercer",
		"soothing.white_noise": "Bruit blanc",
		"soothing.own": "Avec vos mots",
		"soothing.more": "Autre chose",
		"soothing.save": "Enregistrer",
		"soothing.saved": "Enregistré : {what}",
		"soothing.failed": "Cela n’a pas pu être enregistré : {error}",
		"soothing.calm_after": "calme après {duration}",
		"soothing.helped": "a aidé",
		"soothing.did_not_help": "n’a pas aidé",
		"soothing.did_it_help": "Est-ce que ça a aidé ?",
		"soothing.yes": "Oui",
		"soothing.no": "Non",
		"soothing.undo": "Annuler",
		"soothing.undone": "Annulé : {what}",
		"afterwards.feeding": "Calme {duration} après avoir mangé.",
		"afterwards.rocking": "Calme {duration} après le bercement.",
		"afterwards.white_noise": "Calme {duration} après le bruit blanc.",
		"afterwards.own": "Calme {duration} après « {what} ».",
		"week.title": "Les {days} derniers jours",
		"week.total": "Pleurs",
		"week.mean": "Par jour",
		"week.episodes": "Épisodes",
		"week.longest": "Le plus long",
		"week.day": "Jour",
		"week.sum": "Total",
		"week.cell": "{day}, de {from} à {to} : {what}",
		"week.cell_crying": "{duration} de pleurs",
		"week.cell_part": "{percent} entendus",
		"week.hint": "Choisissez une heure pour voir ses chiffres.",
		"week.earlier": "Heure d’avant",
		"week.later": "Heure d’après",
		"week.less": "moins",
		"week.more": "plus",
		"load.waiting": "Chargement de la journée …",
		"load.failed": "Home Assistant n’a pas répondu : {error}. Nouvel essai.",
		"load.no_room": "Choisissez une pièce dans les réglages de la carte.",
		"load.unknown_room": "{entity} n’est pas une pièce de Cry Monitor. Choisissez-en une autre dans les réglages de la carte.",
		"load.room_off": "{room} est désactivé. Activez-le sous Paramètres > Appareils et services > Cry Monitor.",
		"load.empty": "Rien n’a encore été entendu. L’histoire de la journée commence avec les premières minutes."
	},
	es: {
		"card.room.name": "Cry Monitor: habitación",
		"card.room.description": "Cómo está el bebé ahora, las últimas 24 horas y el día junto a la semana.",
		"card.tile.name": "Cry Monitor: mosaico",
		"card.tile.description": "La habitación en dos líneas. Toca para verlo todo, mantén pulsado para pausar.",
		"card.week.name": "Cry Monitor: semanas",
		"card.week.description": "Cuándo llora el bebé: días y horas, de una a cuatro semanas.",
		"card.overview.name": "Cry Monitor: todas las habitaciones",
		"card.overview.description": "Cada habitación: primero donde llora un bebé, luego donde nadie escucha.",
		"badge.name": "Cry Monitor",
		"badge.description": "Cómo está la habitación, en pocas palabras.",
		"feature.name": "Cry Monitor: las últimas 24 horas",
		"strategy.name": "Cry Monitor",
		"strategy.description": "Todas las habitaciones que escuchan al bebé, con su día y sus semanas.",
		"strategy.empty": "Ninguna habitación escucha todavía. Añade una en Ajustes > Dispositivos y servicios.",
		"form.entity": "Habitación",
		"form.entity_help": "La entidad «Llanto» de la habitación.",
		"form.name": "Nombre",
		"form.birth_date": "Fecha de nacimiento",
		"form.birth_date_help": "Muestra el día junto a lo habitual a esta edad. Se queda en este panel.",
		"form.display": "Mostrar",
		"form.display_full": "Todo",
		"form.display_wall": "En grande, para una tableta en la pared",
		"form.actions": "Junto con lo que calma",
		"form.actions_help": "Se ejecuta en tu casa cuando lo tocas en la tarjeta mientras el bebé llora: un script, un altavoz.",
		"form.days": "Días",
		"state.calm": "Tranquilo",
		"state.calm_for": "Tranquilo desde hace {duration}",
		"state.crying": "Llora",
		"state.crying_for": "Llora desde hace {duration}",
		"state.starting": "Empieza a escuchar",
		"state.deaf": "No escucha",
		"state.deaf_since": "No escucha desde {time}",
		"state.silent": "Sin sonido del micrófono",
		"state.silent_since": "Sin sonido del micrófono desde {time}",
		"state.paused": "En pausa",
		"state.paused_since": "En pausa desde {time}",
		"state.paused_hint": "Nadie escucha hasta que lo reanudes. El micrófono está cerrado.",
		"state.resume": "Reanudar",
		"state.pause": "Pausar",
		"state.repair": "Qué hacer",
		"state.failed": "No ha funcionado: {error}",
		"tile.last_cry": "Último llanto {time}",
		"state.deaf_hint": "No significa que el bebé esté tranquilo: nadie oye lo que pasa. Revisa el micrófono o la cámara.",
		"meter.level": "Nivel",
		"meter.probability": "Suena a llanto",
		"meter.quiet": "silencio",
		"meter.maybe": "quizás",
		"meter.crying": "llanto",
		"ribbon.label": "Las últimas 24 horas",
		"ribbon.none": "No se oyó llanto.",
		"ribbon.since": "Escuchando desde {time}",
		"ribbon.episode": "Lloró desde las {start} durante {duration}",
		"legend.crying": "llanto",
		"legend.calm": "tranquilo",
		"legend.unheard": "no oído",
		"today.title": "Hoy",
		"today.crying": "Llanto",
		"today.distress": "Angustia",
		"today.distress_help": "De 0 (tranquilo) a 100. El llanto claro y largo pesa más; una hora es cerca de 63.",
		"today.episodes": "Episodios",
		"today.longest": "El más largo",
		"today.average": "a esta hora suele ser {value}",
		"today.average_help": "Lo que se llevaba a esta hora, de media en los últimos siete días que se habían oído al menos a medias hasta entonces.",
		"today.coverage": "Oído el {percent} del día hasta ahora",
		"age.first_weeks": "En las primeras seis semanas los bebés lloran y se quejan de media de {from} a {to} minutos al día, y muchos más.",
		"age.settling": "A esta edad el llanto suele disminuir: de unos {to} minutos al día a las seis semanas a unos {from} a las diez.",
		"age.third_month": "De las diez a las doce semanas los bebés lloran y se quejan de media unos {about} minutos al día, y muchos más.",
		"age.older": "De las diez a las doce semanas son unos {about} minutos al día de media. Para esta edad el estudio no da cifra.",
		"age.care": "Cada bebé es distinto. Si el llanto te preocupa, pregunta a tu matrona o a tu médico.",
		"age.source": "Wolke et al. 2017, según diarios de padres",
		"episode.title": "Llanto a las {time}",
		"episode.duration": "Duración",
		"episode.crying": "Llanto en sí",
		"episode.peak": "Certeza",
		"episode.level": "Volumen",
		"episode.going_on": "Continúa.",
		"episode.interrupted": "Se perdió el sonido antes de que el bebé se calmara.",
		"episode.previous": "Llanto anterior",
		"episode.next": "Llanto posterior",
		"episode.close": "Cerrar",
		"soothing.question": "¿Qué ayudó?",
		"soothing.question_now": "¿Qué pruebas?",
		"soothing.feeding": "Toma",
		"soothing.rocking": "Mecer",
		"soothing.white_noise": "Ruido blanco",
		"soothing.own": "Con tus palabras",
		"soothing.more": "Otra cosa",
		"soothing.save": "Guardar",
		"soothing.saved": "Guardado: {what}",
		"soothing.failed": "No se ha podido guardar: {error}",
		"soothing.calm_after": "tranquilo tras {duration}",
		"soothing.helped": "ayudó",
		"soothing.did_not_help": "no ayudó",
		"soothing.did_it_help": "¿Ayudó?",
		"soothing.yes": "Sí",
		"soothing.no": "No",
		"soothing.undo": "Deshacer",
		"soothing.undone": "Deshecho: {what}",
		"afterwards.feeding": "Tranquilo {duration} después de comer.",
		"afterwards.rocking": "Tranquilo {duration} después de mecerlo.",
		"afterwards.white_noise": "Tranquilo {duration} después del ruido blanco.",
		"afterwards.own": "Tranquilo {duration} después de «{what}».",
		"week.title": "Los últimos {days} días",
		"week.total": "Llanto",
		"week.mean": "Al día",
		"week.episodes": "Episodios",
		"week.longest": "El más largo",
		"week.day": "Día",
		"week.sum": "Total",
		"week.cell": "{day}, de {from} a {to}: {what}",
		"week.cell_crying": "{duration} de llanto",
		"week.cell_part": "oído el {percent}",
		"week.hint": "Elige una hora para ver sus cifras.",
		"week.earlier": "Hora anterior",
		"week.later": "Hora siguiente",
		"week.less": "menos",
		"week.more": "más",
		"load.waiting": "Cargando el día …",
		"load.failed": "Home Assistant no respondió: {error}. Se vuelve a intentar.",
		"load.no_room": "Elige una habitación en los ajustes de la tarjeta.",
		"load.unknown_room": "{entity} no es una habitación de Cry Monitor. Elige otra en los ajustes de la tarjeta.",
		"load.room_off": "{room} está desactivado. Actívalo en Ajustes > Dispositivos y servicios > Cry Monitor.",
		"load.empty": "Aún no se ha oído nada. La historia del día empieza con los primeros minutos."
	},
	it: {
		"card.room.name": "Cry Monitor: stanza",
		"card.room.description": "Come sta il bebè adesso, le ultime 24 ore e la giornata accanto alla settimana.",
		"card.tile.name": "Cry Monitor: riquadro",
		"card.tile.description": "La stanza in due righe. Tocca per vedere tutto, tieni premuto per mettere in pausa.",
		"card.week.name": "Cry Monitor: settimane",
		"card.week.description": "Quando piange il bebè: giorni e ore, da una a quattro settimane.",
		"card.overview.name": "Cry Monitor: tutte le stanze",
		"card.overview.description": "Ogni stanza: prima dove un bebè piange, poi dove nessuno ascolta.",
		"badge.name": "Cry Monitor",
		"badge.description": "Come va nella stanza, in poche parole.",
		"feature.name": "Cry Monitor: le ultime 24 ore",
		"strategy.name": "Cry Monitor",
		"strategy.description": "Tutte le stanze che ascoltano il bebè, con la giornata e le settimane.",
		"strategy.empty": "Nessuna stanza ascolta ancora. Aggiungine una in Impostazioni > Dispositivi e servizi.",
		"form.entity": "Stanza",
		"form.entity_help": "L’entità «Pianto» della stanza.",
		"form.name": "Nome",
		"form.birth_date": "Data di nascita",
		"form.birth_date_help": "Mostra la giornata accanto a ciò che è usuale a questa età. Resta in questa plancia.",
		"form.display": "Mostra",
		"form.display_full": "Tutto",
		"form.display_wall": "In grande, per un tablet a parete",
		"form.actions": "Insieme a ciò che calma",
		"form.actions_help": "Si avvia in casa quando lo tocchi nella scheda mentre il bebè piange: uno script, un altoparlante.",
		"form.days": "Giorni",
		"state.calm": "Tranquillo",
		"state.calm_for": "Tranquillo da {duration}",
		"state.crying": "Piange",
		"state.crying_for": "Piange da {duration}",
		"state.starting": "Comincia ad ascoltare",
		"state.deaf": "Non ascolta",
		"state.deaf_since": "Non ascolta da {time}",
		"state.silent": "Nessun suono dal microfono",
		"state.silent_since": "Nessun suono dal microfono da {time}",
		"state.paused": "In pausa",
		"state.paused_since": "In pausa da {time}",
		"state.paused_hint": "Nessuno ascolta finché non riprendi. Il microfono è chiuso.",
		"state.resume": "Riprendi",
		"state.pause": "Metti in pausa",
		"state.repair": "Cosa fare",
		"state.failed": "Non ha funzionato: {error}",
		"tile.last_cry": "Ultimo pianto {time}",
		"state.deaf_hint": "Non vuol dire che il bebè è tranquillo: nessuno sente. Controlla il microfono o la telecamera.",
		"meter.level": "Livello",
		"meter.probability": "Sembra pianto",
		"meter.quiet": "quieto",
		"meter.maybe": "forse",
		"meter.crying": "pianto",
		"ribbon.label": "Le ultime 24 ore",
		"ribbon.none": "Nessun pianto sentito.",
		"ribbon.since": "In ascolto da {time}",
		"ribbon.episode": "Ha pianto dalle {start} per {duration}",
		"legend.crying": "pianto",
		"legend.calm": "tranquillo",
		"legend.unheard": "non ascoltato",
		"today.title": "Oggi",
		"today.crying": "Pianto",
		"today.distress": "Disagio",
		"today.distress_help": "Da 0 (tranquillo) a 100. Il pianto chiaro e lungo pesa di più; un’ora vale circa 63.",
		"today.episodes": "Episodi",
		"today.longest": "Più lungo",
		"today.average": "di solito a quest’ora {value}",
		"today.average_help": "Quanto era a quest’ora, in media negli ultimi sette giorni ascoltati fino ad allora almeno per metà.",
		"today.coverage": "Ascoltato finora il {percent} della giornata",
		"age.first_weeks": "Nelle prime sei settimane i bebè piangono e si agitano in media da {from} a {to} minuti al giorno, e molti di più.",
		"age.settling": "A questa età il pianto di solito cala: da circa {to} minuti al giorno a sei settimane a circa {from} a dieci.",
		"age.third_month": "Da dieci a dodici settimane i bebè piangono e si agitano in media circa {about} minuti al giorno, e molti di più.",
		"age.older": "Da dieci a dodici settimane sono in media circa {about} minuti al giorno. Per questa età lo studio non dà cifre.",
		"age.care": "Ogni bebè è diverso. Se il pianto ti preoccupa, parlane con l’ostetrica o il medico.",
		"age.source": "Wolke et al. 2017, da diari di genitori",
		"episode.title": "Pianto alle {time}",
		"episode.duration": "Durata",
		"episode.crying": "Pianto effettivo",
		"episode.peak": "Certezza",
		"episode.level": "Volume",
		"episode.going_on": "Continua.",
		"episode.interrupted": "Il suono si è perso prima che il bebè si calmasse.",
		"episode.previous": "Pianto precedente",
		"episode.next": "Pianto successivo",
		"episode.close": "Chiudi",
		"soothing.question": "Che cosa ha aiutato?",
		"soothing.question_now": "Che cosa provi?",
		"soothing.feeding": "Poppata",
		"soothing.rocking": "Cullare",
		"soothing.white_noise": "Rumore bianco",
		"soothing.own": "Con parole tue",
		"soothing.more": "Qualcos’altro",
		"soothing.save": "Salva",
		"soothing.saved": "Salvato: {what}",
		"soothing.failed": "Non è stato possibile salvare: {error}",
		"soothing.calm_after": "tranquillo dopo {duration}",
		"soothing.helped": "ha aiutato",
		"soothing.did_not_help": "non ha aiutato",
		"soothing.did_it_help": "Ha aiutato?",
		"soothing.yes": "Sì",
		"soothing.no": "No",
		"soothing.undo": "Annulla",
		"soothing.undone": "Annullato: {what}",
		"afterwards.feeding": "Tranquillo {duration} dopo la pappa.",
		"afterwards.rocking": "Tranquillo {duration} dopo averlo cullato.",
		"afterwards.white_noise": "Tranquillo {duration} dopo il rumore bianco.",
		"afterwards.own": "Tranquillo {duration} dopo «{what}».",
		"week.title": "Gli ultimi {days} giorni",
		"week.total": "Pianto",
		"week.mean": "Al giorno",
		"week.episodes": "Episodi",
		"week.longest": "Più lungo",
		"week.day": "Giorno",
		"week.sum": "Totale",
		"week.cell": "{day}, dalle {from} alle {to}: {what}",
		"week.cell_crying": "{duration} di pianto",
		"week.cell_part": "ascoltato il {percent}",
		"week.hint": "Scegli un’ora per vedere le sue cifre.",
		"week.earlier": "Ora prima",
		"week.later": "Ora dopo",
		"week.less": "meno",
		"week.more": "più",
		"load.waiting": "Caricamento della giornata …",
		"load.failed": "Home Assistant non ha risposto: {error}. Nuovo tentativo.",
		"load.no_room": "Scegli una stanza nelle impostazioni della scheda.",
		"load.unknown_room": "{entity} non è una stanza di Cry Monitor. Scegline un’altra nelle impostazioni della scheda.",
		"load.room_off": "{room} è disattivato. Attivalo in Impostazioni > Dispositivi e servizi > Cry Monitor.",
		"load.empty": "Non si è ancora sentito nulla. La storia della giornata comincia con i primi minuti."
	},
	nl: {
		"card.room.name": "Cry Monitor: kamer",
		"card.room.description": "Hoe het nu met de baby gaat, de laatste 24 uur, en vandaag naast de week.",
		"card.tile.name": "Cry Monitor: tegel",
		"card.tile.description": "De kamer in twee regels. Tik voor alles, houd vast om te pauzeren.",
		"card.week.name": "Cry Monitor: weken",
		"card.week.description": "Wanneer de baby huilt: dagen en uren, over één tot vier weken.",
		"card.overview.name": "Cry Monitor: alle kamers",
		"card.overview.description": "Elke kamer als tegel: eerst waar een baby huilt, dan waar niemand luistert.",
		"badge.name": "Cry Monitor",
		"badge.description": "Hoe het in de kamer is, in een paar woorden.",
		"feature.name": "Cry Monitor: de laatste 24 uur",
		"strategy.name": "Cry Monitor",
		"strategy.description": "Alle kamers die naar de baby luisteren, met hun dag en hun weken.",
		"strategy.empty": "Er luistert nog geen kamer. Voeg er een toe bij Instellingen > Apparaten & diensten.",
		"form.entity": "Kamer",
		"form.entity_help": "De entiteit ‘Huilen’ van de kamer.",
		"form.name": "Naam",
		"form.birth_date": "Geboortedatum",
		"form.birth_date_help": "Toont vandaag naast wat op deze leeftijd gebruikelijk is. Het blijft in dit dashboard.",
		"form.display": "Tonen",
		"form.display_full": "Alles",
		"form.display_wall": "Groot, voor een tablet aan de muur",
		"form.actions": "Samen met wat troost",
		"form.actions_help": "Wordt in huis uitgevoerd als je het op de kaart aantikt terwijl de baby huilt: een script, een speaker.",
		"form.days": "Dagen",
		"state.calm": "Rustig",
		"state.calm_for": "Rustig sinds {duration}",
		"state.crying": "Huilt",
		"state.crying_for": "Huilt sinds {duration}",
		"state.starting": "Begint te luisteren",
		"state.deaf": "Luistert niet",
		"state.deaf_since": "Luistert niet sinds {time}",
		"state.silent": "Geen geluid van de microfoon",
		"state.silent_since": "Geen geluid van de microfoon sinds {time}",
		"state.paused": "Gepauzeerd",
		"state.paused_since": "Gepauzeerd sinds {time}",
		"state.paused_hint": "Niemand luistert tot je verdergaat. De microfoon staat uit.",
		"state.resume": "Hervatten",
		"state.pause": "Pauzeren",
		"state.repair": "Wat je kunt doen",
		"state.failed": "Dat is niet gelukt: {error}",
		"tile.last_cry": "Laatst gehuild {time}",
		"state.deaf_hint": "Dat betekent niet dat de baby rustig is: niemand hoort wat er gebeurt. Kijk naar de microfoon of de camera.",
		"meter.level": "Niveau",
		"meter.probability": "Klinkt als huilen",
		"meter.quiet": "stil",
		"meter.maybe": "misschien",
		"meter.crying": "huilen",
		"ribbon.label": "De laatste 24 uur",
		"ribbon.none": "Er is geen huilen gehoord.",
		"ribbon.since": "Luistert sinds {time}",
		"ribbon.episode": "Huilde vanaf {start}, {duration} lang",
		"legend.crying": "huilen",
		"legend.calm": "rustig",
		"legend.unheard": "niet gehoord",
		"today.title": "Vandaag",
		"today.crying": "Huilen",
		"today.distress": "Onrust",
		"today.distress_help": "Van 0 (rustig) tot 100. Duidelijk en lang huilen weegt zwaarder; een uur is ongeveer 63.",
		"today.episodes": "Hoe vaak",
		"today.longest": "Langste",
		"today.average": "rond deze tijd meestal {value}",
		"today.average_help": "Hoeveel het rond deze tijd was, gemiddeld over de laatste zeven dagen die tot dan toe minstens voor de helft gehoord zijn.",
		"today.coverage": "Tot nu toe {percent} van vandaag gehoord",
		"age.first_weeks": "In de eerste zes weken huilen en jengelen baby’s gemiddeld {from} tot {to} minuten per dag, en veel baby’s meer.",
		"age.settling": "Op deze leeftijd wordt het huilen meestal minder: van ongeveer {to} minuten per dag met zes weken naar ongeveer {from} met tien.",
		"age.third_month": "Met tien tot twaalf weken huilen en jengelen baby’s gemiddeld ongeveer {about} minuten per dag, en veel baby’s meer.",
		"age.older": "Met tien tot twaalf weken is het gemiddeld ongeveer {about} minuten per dag. Voor deze leeftijd heeft de studie geen cijfer.",
		"age.care": "Elke baby is anders. Maak je je zorgen over het huilen, vraag het je verloskundige of arts.",
		"age.source": "Wolke e.a. 2017, uit dagboeken van ouders",
		"episode.title": "Huilen om {time}",
		"episode.duration": "Duur",
		"episode.crying": "Echt huilen",
		"episode.peak": "Zekerheid",
		"episode.level": "Luidheid",
		"episode.going_on": "Het duurt nog voort.",
		"episode.interrupted": "Het geluid viel weg voordat de baby rustig was.",
		"episode.previous": "Eerder huilen",
		"episode.next": "Later huilen",
		"episode.close": "Sluiten",
		"soothing.question": "Wat hielp?",
		"soothing.question_now": "Wat probeer je?",
		"soothing.feeding": "Voeden",
		"soothing.rocking": "Wiegen",
		"soothing.white_noise": "Witte ruis",
		"soothing.own": "In je eigen woorden",
		"soothing.more": "Iets anders",
		"soothing.save": "Opslaan",
		"soothing.saved": "Bewaard: {what}",
		"soothing.failed": "Het kon niet worden bewaard: {error}",
		"soothing.calm_after": "rustig na {duration}",
		"soothing.helped": "hielp",
		"soothing.did_not_help": "hielp niet",
		"soothing.did_it_help": "Hielp het?",
		"soothing.yes": "Ja",
		"soothing.no": "Nee",
		"soothing.undo": "Ongedaan maken",
		"soothing.undone": "Teruggenomen: {what}",
		"afterwards.feeding": "Rustig {duration} na het voeden.",
		"afterwards.rocking": "Rustig {duration} na het wiegen.",
		"afterwards.white_noise": "Rustig {duration} na de witte ruis.",
		"afterwards.own": "Rustig {duration} na ‘{what}’.",
		"week.title": "De laatste {days} dagen",
		"week.total": "Huilen",
		"week.mean": "Per dag",
		"week.episodes": "Hoe vaak",
		"week.longest": "Langste",
		"week.day": "Dag",
		"week.sum": "Totaal",
		"week.cell": "{day}, {from} tot {to}: {what}",
		"week.cell_crying": "{duration} huilen",
		"week.cell_part": "{percent} ervan gehoord",
		"week.hint": "Kies een uur om de cijfers te zien.",
		"week.earlier": "Uur ervoor",
		"week.later": "Uur erna",
		"week.less": "minder",
		"week.more": "meer",
		"load.waiting": "De dag wordt opgehaald …",
		"load.failed": "Home Assistant gaf geen antwoord: {error}. Nieuwe poging.",
		"load.no_room": "Kies een kamer in de instellingen van de kaart.",
		"load.unknown_room": "{entity} is geen kamer van Cry Monitor. Kies een andere in de instellingen van de kaart.",
		"load.room_off": "{room} staat uit. Zet hem aan onder Instellingen > Apparaten en diensten > Cry Monitor.",
		"load.empty": "Er is nog niets gehoord. Het verhaal van de dag begint met de eerste minuten."
	},
	pt: {
		"card.room.name": "Cry Monitor: quarto",
		"card.room.description": "Como está o bebé agora, as últimas 24 horas e o dia ao lado da semana.",
		"card.tile.name": "Cry Monitor: mosaico",
		"card.tile.description": "O quarto em duas linhas. Toque para ver tudo, mantenha premido para pausar.",
		"card.week.name": "Cry Monitor: semanas",
		"card.week.description": "Quando o bebé chora: dias e horas, de uma a quatro semanas.",
		"card.overview.name": "Cry Monitor: todos os quartos",
		"card.overview.description": "Cada quarto: primeiro onde um bebé chora, depois onde ninguém ouve.",
		"badge.name": "Cry Monitor",
		"badge.description": "Como está o quarto, em poucas palavras.",
		"feature.name": "Cry Monitor: as últimas 24 horas",
		"strategy.name": "Cry Monitor",
		"strategy.description": "Todos os quartos que ouvem o bebé, com o seu dia e as suas semanas.",
		"strategy.empty": "Nenhum quarto ouve ainda. Adicione um em Definições > Dispositivos e serviços.",
		"form.entity": "Quarto",
		"form.entity_help": "A entidade «Choro» do quarto.",
		"form.name": "Nome",
		"form.birth_date": "Data de nascimento",
		"form.birth_date_help": "Mostra o dia ao lado do que é habitual nesta idade. Fica neste painel.",
		"form.display": "Mostrar",
		"form.display_full": "Tudo",
		"form.display_wall": "Em grande, para um tablet na parede",
		"form.actions": "Junto com o que acalma",
		"form.actions_help": "É executado em casa quando o toca no cartão enquanto o bebé chora: um script, uma coluna.",
		"form.days": "Dias",
		"state.calm": "Calmo",
		"state.calm_for": "Calmo há {duration}",
		"state.crying": "Chora",
		"state.crying_for": "Chora há {duration}",
		"state.starting": "Começa a ouvir",
		"state.deaf": "Não ouve",
		"state.deaf_since": "Não ouve desde {time}",
		"state.silent": "Sem som do microfone",
		"state.silent_since": "Sem som do microfone desde {time}",
		"state.paused": "Em pausa",
		"state.paused_since": "Em pausa desde {time}",
		"state.paused_hint": "Ninguém está a ouvir até que se retome. O microfone está fechado.",
		"state.resume": "Retomar",
		"state.pause": "Pausar",
		"state.repair": "O que fazer",
		"state.failed": "Não resultou: {error}",
		"tile.last_cry": "Último choro {time}",
		"state.deaf_hint": "Não quer dizer que o bebé esteja calmo: ninguém ouve. Verifique o microfone ou a câmara.",
		"meter.level": "Nível",
		"meter.probability": "Parece choro",
		"meter.quiet": "silêncio",
		"meter.maybe": "talvez",
		"meter.crying": "choro",
		"ribbon.label": "As últimas 24 horas",
		"ribbon.none": "Não se ouviu choro.",
		"ribbon.since": "A ouvir desde {time}",
		"ribbon.episode": "Chorou a partir das {start} durante {duration}",
		"legend.crying": "choro",
		"legend.calm": "calmo",
		"legend.unheard": "não ouvido",
		"today.title": "Hoje",
		"today.crying": "Choro",
		"today.distress": "Aflição",
		"today.distress_help": "De 0 (calmo) a 100. O choro claro e longo pesa mais; uma hora vale cerca de 63.",
		"today.episodes": "Episódios",
		"today.longest": "Mais longo",
		"today.average": "a esta hora costuma ser {value}",
		"today.average_help": "Quanto era a esta hora, em média, nos últimos sete dias ouvidos até então pelo menos em metade.",
		"today.coverage": "Ouvido {percent} do dia até agora",
		"age.first_weeks": "Nas primeiras seis semanas os bebés choram e resmungam em média {from} a {to} minutos por dia, e muitos mais.",
		"age.settling": "Nesta idade o choro costuma diminuir: de cerca de {to} minutos por dia às seis semanas para cerca de {from} às dez.",
		"age.third_month": "Das dez às doze semanas os bebés choram e resmungam em média cerca de {about} minutos por dia, e muitos mais.",
		"age.older": "Das dez às doze semanas são em média cerca de {about} minutos por dia. Para esta idade o estudo não tem números.",
		"age.care": "Cada bebé é diferente. Se o choro o preocupa, fale com a parteira ou o médico.",
		"age.source": "Wolke et al. 2017, de diários de pais",
		"episode.title": "Choro às {time}",
		"episode.duration": "Duração",
		"episode.crying": "Choro em si",
		"episode.peak": "Certeza",
		"episode.level": "Volume",
		"episode.going_on": "Continua.",
		"episode.interrupted": "O som perdeu-se antes de o bebé acalmar.",
		"episode.previous": "Choro anterior",
		"episode.next": "Choro seguinte",
		"episode.close": "Fechar",
		"soothing.question": "O que ajudou?",
		"soothing.question_now": "O que está a tentar?",
		"soothing.feeding": "Alimentar",
		"soothing.rocking": "Embalar",
		"soothing.white_noise": "Ruído branco",
		"soothing.own": "Por palavras suas",
		"soothing.more": "Outra coisa",
		"soothing.save": "Guardar",
		"soothing.saved": "Guardado: {what}",
		"soothing.failed": "Não foi possível guardar: {error}",
		"soothing.calm_after": "calmo após {duration}",
		"soothing.helped": "ajudou",
		"soothing.did_not_help": "não ajudou",
		"soothing.did_it_help": "Ajudou?",
		"soothing.yes": "Sim",
		"soothing.no": "Não",
		"soothing.undo": "Anular",
		"soothing.undone": "Anulado: {what}",
		"afterwards.feeding": "Calmo {duration} depois de mamar.",
		"afterwards.rocking": "Calmo {duration} depois de embalar.",
		"afterwards.white_noise": "Calmo {duration} depois do ruído branco.",
		"afterwards.own": "Calmo {duration} depois de «{what}».",
		"week.title": "Os últimos {days} dias",
		"week.total": "Choro",
		"week.mean": "Por dia",
		"week.episodes": "Episódios",
		"week.longest": "Mais longo",
		"week.day": "Dia",
		"week.sum": "Total",
		"week.cell": "{day}, das {from} às {to}: {what}",
		"week.cell_crying": "{duration} de choro",
		"week.cell_part": "ouvido {percent}",
		"week.hint": "Escolha uma hora para ver os números.",
		"week.earlier": "Hora anterior",
		"week.later": "Hora seguinte",
		"week.less": "menos",
		"week.more": "mais",
		"load.waiting": "A carregar o dia …",
		"load.failed": "O Home Assistant não respondeu: {error}. Nova tentativa.",
		"load.no_room": "Escolha um quarto nas definições do cartão.",
		"load.unknown_room": "{entity} não é um quarto do Cry Monitor. Escolha outro nas definições do cartão.",
		"load.room_off": "{room} está desativado. Ativa-o em Definições > Dispositivos e serviços > Cry Monitor.",
		"load.empty": "Ainda nada se ouviu. A história do dia começa com os primeiros minutos."
	},
	pl: {
		"card.room.name": "Cry Monitor: pokój",
		"card.room.description": "Jak się teraz ma dziecko, ostatnie 24 godziny i dzień na tle tygodnia.",
		"card.tile.name": "Cry Monitor: kafelek",
		"card.tile.description": "Pokój w dwóch wierszach. Dotknij, aby zobaczyć wszystko, przytrzymaj, aby wstrzymać.",
		"card.week.name": "Cry Monitor: tygodnie",
		"card.week.description": "Kiedy dziecko płacze: dni i godziny, od tygodnia do czterech.",
		"card.overview.name": "Cry Monitor: wszystkie pokoje",
		"card.overview.description": "Każdy pokój: najpierw tam, gdzie dziecko płacze, potem tam, gdzie nikt nie słucha.",
		"badge.name": "Cry Monitor",
		"badge.description": "Jak jest w pokoju, w kilku słowach.",
		"feature.name": "Cry Monitor: ostatnie 24 godziny",
		"strategy.name": "Cry Monitor",
		"strategy.description": "Wszystkie pokoje, które słuchają dziecka, z ich dniem i tygodniami.",
		"strategy.empty": "Żaden pokój jeszcze nie słucha. Dodaj go w Ustawienia > Urządzenia i usługi.",
		"form.entity": "Pokój",
		"form.entity_help": "Encja „Płacz” tego pokoju.",
		"form.name": "Nazwa",
		"form.birth_date": "Data urodzenia",
		"form.birth_date_help": "Pokazuje dzień na tle tego, co zwykłe w tym wieku. Zostaje w tym panelu.",
		"form.display": "Pokaż",
		"form.display_full": "Wszystko",
		"form.display_wall": "Duże, na tablet na ścianie",
		"form.actions": "Razem z tym, co uspokaja",
		"form.actions_help": "Uruchamia się w domu, gdy dotkniesz tego na karcie podczas płaczu: skrypt, głośnik.",
		"form.days": "Dni",
		"state.calm": "Spokój",
		"state.calm_for": "Spokój od {duration}",
		"state.crying": "Płacze",
		"state.crying_for": "Płacze od {duration}",
		"state.starting": "Zaczyna słuchać",
		"state.deaf": "Nie słucha",
		"state.deaf_since": "Nie słucha od {time}",
		"state.silent": "Brak dźwięku z mikrofonu",
		"state.silent_since": "Brak dźwięku z mikrofonu od {time}",
		"state.paused": "Wstrzymane",
		"state.paused_since": "Wstrzymane od {time}",
		"state.paused_hint": "Nikt nie słucha, dopóki nie wznowisz. Mikrofon jest wyłączony.",
		"state.resume": "Wznów",
		"state.pause": "Wstrzymaj",
		"state.repair": "Co zrobić",
		"state.failed": "To się nie udało: {error}",
		"tile.last_cry": "Ostatni płacz {time}",
		"state.deaf_hint": "To nie znaczy, że dziecko jest spokojne: nikt nie słyszy, co się dzieje. Sprawdź mikrofon lub kamerę.",
		"meter.level": "Poziom",
		"meter.probability": "Brzmi jak płacz",
		"meter.quiet": "cicho",
		"meter.maybe": "może",
		"meter.crying": "płacz",
		"ribbon.label": "Ostatnie 24 godziny",
		"ribbon.none": "Nie było słychać płaczu.",
		"ribbon.since": "Nasłuchuje od {time}",
		"ribbon.episode": "Płacz od {start} przez {duration}",
		"legend.crying": "płacz",
		"legend.calm": "spokój",
		"legend.unheard": "nie słyszano",
		"today.title": "Dzisiaj",
		"today.crying": "Płacz",
		"today.distress": "Napięcie",
		"today.distress_help": "Od 0 (spokój) do 100. Wyraźny i długi płacz waży więcej; godzina to około 63.",
		"today.episodes": "Epizody",
		"today.longest": "Najdłuższy",
		"today.average": "zwykle o tej porze {value}",
		"today.average_help": "Ile było do tej pory dnia, średnio w tych z ostatnich siedmiu dni, które do tej godziny słyszano co najmniej w połowie.",
		"today.coverage": "Usłyszano dotąd {percent} dnia",
		"age.first_weeks": "W pierwszych sześciu tygodniach dzieci płaczą i marudzą średnio od {from} do {to} minut dziennie, a wiele z nich dłużej.",
		"age.settling": "W tym wieku płaczu zwykle ubywa: z około {to} minut dziennie w szóstym tygodniu do około {from} w dziesiątym.",
		"age.third_month": "Między dziesiątym a dwunastym tygodniem dzieci płaczą i marudzą średnio około {about} minut dziennie, a wiele z nich dłużej.",
		"age.older": "Między dziesiątym a dwunastym tygodniem to średnio około {about} minut dziennie. Dla tego wieku badanie nie podaje liczby.",
		"age.care": "Każde dziecko jest inne. Jeśli płacz cię martwi, zapytaj położną lub lekarza.",
		"age.source": "Wolke i in. 2017, z dzienników rodziców",
		"episode.title": "Płacz o {time}",
		"episode.duration": "Trwał",
		"episode.crying": "Sam płacz",
		"episode.peak": "Pewność",
		"episode.level": "Głośność",
		"episode.going_on": "Trwa nadal.",
		"episode.interrupted": "Dźwięk zanikł, zanim dziecko się uspokoiło.",
		"episode.previous": "Wcześniejszy płacz",
		"episode.next": "Późniejszy płacz",
		"episode.close": "Zamknij",
		"soothing.question": "Co pomogło?",
		"soothing.question_now": "Czego próbujesz?",
		"soothing.feeding": "Karmienie",
		"soothing.rocking": "Kołysanie",
		"soothing.white_noise": "Biały szum",
		"soothing.own": "Własnymi słowami",
		"soothing.more": "Coś innego",
		"soothing.save": "Zapisz",
		"soothing.saved": "Zapisano: {what}",
		"soothing.failed": "Nie udało się zapisać: {error}",
		"soothing.calm_after": "spokój po {duration}",
		"soothing.helped": "pomogło",
		"soothing.did_not_help": "nie pomogło",
		"soothing.did_it_help": "Czy pomogło?",
		"soothing.yes": "Tak",
		"soothing.no": "Nie",
		"soothing.undo": "Cofnij",
		"soothing.undone": "Cofnięto: {what}",
		"afterwards.feeding": "Spokój {duration} po karmieniu.",
		"afterwards.rocking": "Spokój {duration} po kołysaniu.",
		"afterwards.white_noise": "Spokój {duration} po białym szumie.",
		"afterwards.own": "Spokój {duration} po „{what}”.",
		"week.title": "Ostatnie {days} dni",
		"week.total": "Płacz",
		"week.mean": "Dziennie",
		"week.episodes": "Epizody",
		"week.longest": "Najdłuższy",
		"week.day": "Dzień",
		"week.sum": "Suma",
		"week.cell": "{day}, od {from} do {to}: {what}",
		"week.cell_crying": "{duration} płaczu",
		"week.cell_part": "usłyszano {percent}",
		"week.hint": "Wybierz godzinę, aby zobaczyć liczby.",
		"week.earlier": "Godzina wcześniej",
		"week.later": "Godzina później",
		"week.less": "mniej",
		"week.more": "więcej",
		"load.waiting": "Wczytywanie dnia …",
		"load.failed": "Home Assistant nie odpowiedział: {error}. Kolejna próba.",
		"load.no_room": "Wybierz pokój w ustawieniach karty.",
		"load.unknown_room": "{entity} nie jest pokojem Cry Monitor. Wybierz inny w ustawieniach karty.",
		"load.room_off": "{room} – wyłączone. Włącz w Ustawienia > Urządzenia i usługi > Cry Monitor.",
		"load.empty": "Nic jeszcze nie słyszano. Opowieść dnia zaczyna się od pierwszych minut."
	}
};
function tt(e) {
	return [e, e.split("-", 1)[0] ?? ""].find((e) => e in et) ?? "en";
}
function P(e) {
	let t = et[tt(e)] ?? $e;
	return (e, n = {}) => t[e].replace(/\{(\w+)\}/g, (e, t) => n[t] ?? e);
}
function F(e) {
	return P(document.documentElement.lang)(e);
}
// \0@oxc-project+runtime@0.156.0/helpers/esm/decorate.js
function I(e, t, n, r) {
	var i = arguments.length, a = i < 3 ? t : r === null ? r = Object.getOwnPropertyDescriptor(t, n) : r, o;
	if (typeof Reflect == "object" && typeof Reflect.decorate == "function") a = Reflect.decorate(e, t, n, r);
	else for (var s = e.length - 1; s >= 0; s--) (o = e[s]) && (a = (i < 3 ? o(a) : i > 3 ? o(t, n, a) : o(t, n)) || a);
	return i > 3 && a && Object.defineProperty(t, n, a), a;
}
// src/card.ts
var L = class extends k {
	constructor(...e) {
		super(...e), this.say = P("en"), this.isAsked = !1, this.switchedOff = new He(this);
	}
	setConfig(e) {
		this.config = e;
	}
	getCardSize() {
		return 6;
	}
	requestUpdate(...e) {
		e[0] === void 0 && (this.isAsked = !0), super.requestUpdate(...e);
	}
	shouldUpdate(e) {
		let t = e.get("hass"), n = this.isAsked;
		return this.isAsked = !1, n || !this.hass || !t || e.size > 1 ? !0 : nt(t, this.hass, this.config?.entity);
	}
	willUpdate() {
		let { hass: e, config: n } = this;
		if (!e || !n) return;
		(e.locale !== this.locale || e.config.time_zone !== this.timeZone) && (this.locale = e.locale, this.timeZone = e.config.time_zone, this.say = P(e.locale.language), this.lang = tt(e.locale.language), this.format = new Xe(e));
		let r = this.room?.entryId;
		this.room = n.entity ? t(e, n.entity) : void 0, this.room?.entryId !== r && this.roomChanged();
	}
	withoutRoom() {
		let e = this.config?.entity, t = this.hass && e && this.switchedOff.nameOf(this.hass, e);
		return C`<ha-card><p class="message">${t ? this.say("load.room_off", { room: t }) : e ? this.say("load.unknown_room", { entity: e }) : this.say("load.no_room")}</p></ha-card>`;
	}
	failure(e) {
		return e ? C`<p class="message" role="alert">${this.say("load.failed", { error: e })}</p>` : T;
	}
};
I([A({ attribute: !1 })], L.prototype, "hass", void 0), I([j()], L.prototype, "config", void 0);
function nt(e, t, n = "") {
	return [
		"connected",
		"locale",
		"config",
		"entities",
		"devices"
	].some((n) => e[n] !== t[n]) || e.states[n] !== t.states[n];
}
// src/data/api.ts
function rt(t, n, r) {
	return t.connection.subscribeMessage((e) => r(ct(e)), {
		type: `${e}/subscribe`,
		config_entry_id: n
	});
}
async function it(t, n, r) {
	let i = await t.callWS({
		type: `${e}/episodes`,
		config_entry_id: n,
		from: new Date(r.start).toISOString(),
		to: new Date(r.end).toISOString()
	});
	return {
		episodes: i.episodes.map(ut),
		soothings: i.soothings.map(dt),
		heard: i.heard.map(pt)
	};
}
async function at(t, n, r) {
	return (await t.callWS({
		type: `${e}/days`,
		config_entry_id: n,
		from: Ke(We(t), r - 1)
	})).days.map((e) => ({
		date: e.date,
		sums: ft(e),
		hours: e.hours.map(([e, t]) => ({
			heard: e,
			crying: t
		}))
	}));
}
async function ot(t, n, { kind: r, at: i, helped: a }) {
	return dt((await t.callWS({
		type: "call_service",
		domain: e,
		service: "log_soothing",
		service_data: {
			config_entry_id: n,
			soothing: r,
			...i === void 0 ? {} : { at: new Date(i).toISOString() },
			...a === void 0 ? {} : { helped: a }
		},
		return_response: !0
	})).response);
}
async function st(t, n, { kind: r, at: i }) {
	await t.callWS({
		type: "call_service",
		domain: e,
		service: "undo_soothing",
		service_data: {
			config_entry_id: n,
			soothing: r,
			at: new Date(i).toISOString()
		}
	});
}
function ct(e) {
	return {
		ear: e.state,
		crying: e.crying,
		since: lt(e),
		evidence: e.evidence,
		cause: e.cause,
		level: e.level,
		lastCry: e.last_cry === null ? null : Date.parse(e.last_cry),
		episode: e.episode && Date.parse(e.episode.start),
		heardSince: e.heard && pt(e.heard).start,
		today: ft(e.today),
		coverage: e.today.coverage
	};
}
function lt({ crying: e, episode: t, calm_since: n, heard: r }) {
	if (e) return t && Date.parse(t.start);
	let i = r && pt(r);
	if (e === null) return i && i.end;
	let a = [];
	return i && a.push(i.start), n !== null && a.push(Date.parse(n)), t && a.push(Date.parse(t.start) + t.duration * 1e3), a.length ? Math.max(...a) : null;
}
function ut(e) {
	let { start: t, duration: n, crying: r, peak: i, level: a, ended: o } = e;
	return {
		start: Date.parse(t),
		duration: n,
		crying: r,
		peak: i,
		level: a,
		ended: o
	};
}
function dt({ time: e, soothing: t, calm_after: n, helped: r }) {
	return {
		at: Date.parse(e),
		kind: t,
		calmAfter: n,
		helped: r
	};
}
function ft({ heard: e, crying: t, distress: n, episodes: r, longest: i }) {
	return {
		heard: e,
		crying: t,
		distress: n,
		episodes: r,
		longest: i
	};
}
function pt([e, t]) {
	return {
		start: Date.parse(e),
		end: Date.parse(t)
	};
}
// src/data/visible.ts
var mt = class {
	constructor(e, t, n) {
		this.start = t, this.stop = n, this.running = !1, this.connected = !1, this.look = () => {
			let e = this.connected && document.visibilityState !== "hidden";
			e !== this.running && (this.running = e, e ? this.start() : this.stop());
		}, e.addController(this);
	}
	hostConnected() {
		this.connected = !0, document.addEventListener("visibilitychange", this.look), this.look();
	}
	hostDisconnected() {
		this.connected = !1, document.removeEventListener("visibilitychange", this.look), this.look();
	}
}, ht = 1e4, gt = 1e3, _t = class {
	constructor(e, t = () => {}) {
		this.host = e, this.onLive = t, this.visible = !1, this.opening = 0, this.drawnAt = 0, new mt(e, () => {
			this.visible = !0, this.open();
		}, () => {
			this.visible = !1, this.close();
		});
	}
	follow(e, t) {
		this.hass = e, t !== this.entryId && (this.entryId = t, this.live = void 0, this.error = void 0, this.close(), this.open());
	}
	async open() {
		let { hass: e, entryId: t } = this;
		if (!e || !t || !this.visible) return;
		let n = ++this.opening;
		try {
			let r = await rt(e, t, (e) => {
				n === this.opening && this.take(e);
			});
			n === this.opening ? this.unsubscribe = r : await r();
		} catch (e) {
			if (n !== this.opening) return;
			this.error = R(e), this.host.requestUpdate(), this.retry = setTimeout(() => void this.open(), ht);
		}
	}
	close() {
		this.opening++, clearTimeout(this.retry);
		let e = this.unsubscribe;
		this.unsubscribe = void 0, Promise.resolve(e?.()).catch(() => void 0);
	}
	take(e) {
		let t = this.live;
		this.live = e, this.error = void 0, this.onLive(e, t), (t?.crying !== e.crying || t?.ear !== e.ear || Date.now() >= this.drawnAt + gt) && (this.drawnAt = Date.now(), this.host.requestUpdate());
	}
};
function R(e) {
	let t = e?.message;
	return typeof t == "string" && t ? t : String(e);
}
// src/data/refreshed.ts
var vt = class {
	constructor(e, t, n) {
		this.host = e, this.fetch = t, this.everyMs = n, this.visible = !1, this.fetching = 0, new mt(e, () => {
			this.visible = !0, this.refresh();
		}, () => {
			this.visible = !1, this.fetching++, clearTimeout(this.timer);
		});
	}
	restart() {
		this.value = void 0, this.error = void 0, this.refresh();
	}
	refresh() {
		clearTimeout(this.timer), this.visible && this.load(++this.fetching);
	}
	async load(e) {
		let t = this.fetch();
		if (!t) return;
		let n = this.everyMs;
		try {
			let n = await t;
			if (e !== this.fetching) return;
			this.value = n, this.error = void 0;
		} catch (t) {
			if (e !== this.fetching) return;
			this.error = R(t), n = ht;
		}
		this.host.requestUpdate(), this.timer = setTimeout(() => this.refresh(), n);
	}
}, yt = 864e5, bt = 6e4, xt = class {
	constructor(e) {
		this.now = new _t(e, (e, t) => this.told(e, t)), this.last = new vt(e, () => this.fetch(), bt);
	}
	get live() {
		return this.now.live;
	}
	get error() {
		return this.now.error;
	}
	get past() {
		return this.last.value;
	}
	get pastError() {
		return this.last.error;
	}
	follow(e, t) {
		this.hass = e, this.entryId = t, this.now.follow(e, t), this.last.restart();
	}
	refresh() {
		this.last.refresh();
	}
	told(e, t) {
		t && (t.crying !== e.crying || t.episode !== e.episode) && this.refresh();
	}
	async get(e, t) {
		let n = Date.now(), r = {
			start: n - yt,
			end: n
		};
		return {
			...await it(e, t, r),
			window: r
		};
	}
	fetch() {
		let { hass: e, entryId: t } = this;
		return e && t ? this.get(e, t) : void 0;
	}
}, z = l`
  :host {
    --cry: var(--deep-orange-color, var(--warning-color));
    --calm: color-mix(in srgb, var(--teal-color, var(--success-color)) 22%, var(--surface));
    --deaf: var(--error-color);
    --surface: var(--ha-card-background, var(--card-background-color));
    --quiet: var(--secondary-text-color);
    --line: var(--divider-color);
    --unheard: repeating-linear-gradient(
      135deg,
      color-mix(in srgb, var(--quiet) 55%, transparent) 0 1.5px,
      transparent 1.5px 5px
    );
    display: block;
    color: var(--primary-text-color);
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }

  /* What is pressed is never smaller than a finger. */
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    box-sizing: border-box;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 6px 16px;
    border: 1px solid var(--quiet);
    border-radius: 22px;
    background: none;
    color: var(--primary-text-color);
    text-decoration: none;
    text-align: center;
  }

  .button[aria-pressed="true"] {
    border-color: var(--primary-color);
    background: color-mix(in srgb, var(--primary-color) 20%, transparent);
  }

  .button:hover:enabled,
  a.button:hover {
    background: color-mix(in srgb, var(--primary-text-color) 8%, transparent);
  }

  .button:disabled {
    opacity: 0.4;
    cursor: default;
  }

  :focus-visible {
    outline: 2px solid var(--primary-color);
    outline-offset: 2px;
  }

  .swatch {
    display: inline-block;
    inline-size: 14px;
    block-size: 10px;
    border-radius: 2px;
    box-sizing: border-box;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
  }

  .legend > span {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }

  .swatch.crying {
    background: var(--cry);
  }

  .swatch.calm {
    background: var(--calm);
  }

  .swatch.unheard {
    background: var(--unheard);
    border: 1px solid var(--line);
  }

  .note {
    color: var(--quiet);
    font-size: var(--ha-font-size-s, 12px);
    line-height: 1.45;
  }

  /* A language that is not ours is said in English, also where one reads from right to left. */
  :host(:dir(rtl):lang(en)) :is(h2, h3, p, dt, dd, li, span, legend, button, label, figcaption) {
    unicode-bidi: plaintext;
    text-align: right;
  }

  @media (forced-colors: active) {
    :host {
      --cry: Highlight;
      --calm: Canvas;
      --quiet: CanvasText;
      --unheard: repeating-linear-gradient(135deg, GrayText 0 1.5px, Canvas 1.5px 5px);
    }

    .swatch {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
    }

    .button[aria-pressed="true"] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`, St = l`
  .crying {
    --tint: var(--cry);
  }

  .calm {
    --tint: var(--teal-color, var(--success-color));
  }

  .deaf {
    --tint: var(--deaf);
  }
`, Ct = l`
  :host {
    container-type: inline-size;
  }

  ha-card {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 16px;
    block-size: 100%;
    box-sizing: border-box;
  }

  h2,
  h3,
  p {
    margin: 0;
  }

  h2 {
    font-size: var(--ha-font-size-m, 14px);
    font-weight: 400;
    color: var(--quiet);
  }
`, wt = class extends L {
	constructor(...e) {
		super(...e), this.story = new xt(this), this.feature = { type: "" };
	}
	static supports(e, { entity_id: n }) {
		return !!n?.startsWith("binary_sensor.") && t(e, n) !== void 0;
	}
	static getStubConfig() {
		return { type: "custom:cry-monitor-band-feature" };
	}
	setConfig(e) {
		this.feature = e, super.setConfig({
			...e,
			...this.config?.entity ? { entity: this.config.entity } : {}
		});
	}
	set context({ entity_id: e }) {
		this.config = {
			...this.feature,
			...e ? { entity: e } : {}
		};
	}
	roomChanged() {
		this.hass && this.story.follow(this.hass, this.room?.entryId);
	}
	render() {
		return !this.hass || !this.room ? T : C`<cry-monitor-band
      role="img"
      aria-label=${this.say("ribbon.label")}
      .past=${this.story.past}
    ></cry-monitor-band>`;
	}
	static {
		this.styles = [z, l`
      cry-monitor-band {
        --band-size: var(--feature-height, 42px);
      }
    `];
	}
}, Tt = "https://github.com/cry-monitor/cry-monitor/blob/main/docs/dashboard.md";
function Et() {
	let e = window.customCards ??= [];
	B(e, V("cry-monitor-card", "card.room")), B(e, V("cry-monitor-tile", "card.tile")), B(e, V("cry-monitor-week-card", "card.week")), B(e, {
		...V("cry-monitor-overview", "card.overview"),
		getEntitySuggestion: () => null
	}), B(window.customBadges ??= [], V("cry-monitor-badge", "badge")), B(window.customCardFeatures ??= [], {
		type: "cry-monitor-band-feature",
		get name() {
			return F("feature.name");
		},
		isSupported: (e, t) => wt.supports(e, t)
	}), B(window.customStrategies ??= [], {
		type: "cry-monitor",
		strategyType: "dashboard",
		get name() {
			return F("strategy.name");
		},
		get description() {
			return F("strategy.description");
		},
		documentationURL: Tt
	});
}
function B(e, t) {
	e.some(({ type: e }) => e === t.type) || e.push(t);
}
function V(e, n) {
	return {
		type: e,
		get name() {
			return F(`${n}.name`);
		},
		get description() {
			return F(`${n}.description`);
		},
		preview: !0,
		documentationURL: Tt,
		getEntitySuggestion: (n, r) => r.startsWith("binary_sensor.") && t(n, r) ? {
			label: t(n, r).name,
			config: {
				type: `custom:${e}`,
				entity: r
			}
		} : null
	};
}
// src/data/companions.ts
function Dt(e, t, n, r) {
	let i = e.entities[t.entity]?.device_id;
	return Object.values(e.entities).find((e) => e?.platform === "cry_monitor" && e.device_id === i && e.translation_key === r && e.entity_id.startsWith(`${n}.`))?.entity_id;
}
async function Ot(e, t, n) {
	await e.callService("switch", n ? "turn_on" : "turn_off", {}, { entity_id: Dt(e, t, "switch", "listening") ?? [] });
}
// src/data/action.ts
async function kt(e, t) {
	let [n, r] = t?.perform_action?.split(".", 2) ?? [];
	t?.action === "perform-action" && n && r && await e.callService(n, r, t.data, t.target);
}
// src/data/soothing.ts
var At = [
	"feeding",
	"rocking",
	"white_noise"
], jt = 6e4, Mt = 1e3;
function Nt(e) {
	return At.find((t) => t === e);
}
function Pt({ start: e, duration: t, ended: n }, r) {
	let i = n === null ? Infinity : e + t * 1e3 + jt;
	return r.filter(({ at: t }) => t >= e - Mt && t <= i);
}
function Ft(e, t) {
	return t.filter(({ at: t }) => t >= e - Mt);
}
var It = class {
	constructor(e, t, n) {
		this.hass = e, this.entryId = t, this.onChange = n;
	}
	async keep(e) {
		let t = await ot(this.hass, this.entryId, e);
		return this.onChange(), t;
	}
	async undo(e) {
		await st(this.hass, this.entryId, e), this.onChange();
	}
}, Lt = 3600, Rt = .5, zt = 60;
function Bt(e, t, n, r, i) {
	let a = (e) => t.filter(({ start: t }) => Ue(t, i) === e), o = e.filter((e) => e.date < n && Ht(e, r, "heard") >= r * Rt).filter((e) => e.sums.heard > 0).map((e) => Vt(e, a(e.date), r, i)), s = (e) => o.length ? o.reduce((t, n) => t + n[e], 0) / o.length : null;
	return {
		crying: s("crying"),
		distress: s("distress"),
		episodes: s("episodes"),
		longest: s("longest"),
		days: o.length
	};
}
function Vt(e, t, n, r) {
	let i = t.map((e) => ({
		age: n - qe(e.start, r),
		duration: e.duration
	})).filter(({ age: e }) => e > 0), a = Ht(e, n, "crying");
	return {
		crying: a,
		distress: Ut(e, a),
		episodes: i.length,
		longest: Math.max(0, ...i.map(({ age: e, duration: t }) => Math.min(e, t)))
	};
}
function Ht(e, t, n) {
	return e.hours.reduce((e, r, i) => {
		let a = Math.min(1, Math.max(0, t / Lt - i));
		return e + r[n] * a;
	}, 0);
}
function Ut(e, t) {
	let { distress: n, crying: r } = e.sums;
	if (!n || !r) return 0;
	let i = -60 * Math.log1p(-Math.min(n, 99.99) / 100), a = Math.min(1, t / r);
	return -100 * Math.expm1(-i * a / zt);
}
// src/forms.ts
var Wt = {
	name: "entity",
	required: !0,
	selector: { entity: { filter: {
		integration: e,
		domain: "binary_sensor"
	} } }
}, Gt = {
	name: "name",
	selector: { text: {} }
}, Kt = {
	name: "birth_date",
	selector: { date: {} }
}, qt = {
	entity: "form.entity_help",
	birth_date: "form.birth_date_help",
	actions: "form.actions_help"
};
function Jt() {
	return en([
		Wt,
		Gt,
		Kt,
		Qt(),
		$t()
	]);
}
function Yt() {
	return en([
		Wt,
		Gt,
		Kt,
		$t()
	]);
}
function Xt() {
	return en([Wt, Gt]);
}
function Zt(e, t) {
	return en([
		Wt,
		Gt,
		{
			name: "days",
			selector: { number: {
				min: e,
				max: t,
				step: 1,
				mode: "slider"
			} }
		}
	]);
}
function Qt() {
	return {
		name: "display",
		selector: { select: {
			mode: "dropdown",
			options: ["full", "wall"].map((e) => ({
				value: e,
				label: F(`form.display_${e}`)
			}))
		} }
	};
}
function $t() {
	let e = { ui_action: {
		actions: ["perform-action", "none"],
		default_action: "none"
	} };
	return {
		name: "actions",
		type: "expandable",
		title: F("form.actions"),
		schema: At.map((t) => ({
			name: t,
			selector: e
		}))
	};
}
function en(e) {
	return {
		schema: e,
		computeLabel: ({ name: e }) => {
			let t = Nt(e);
			return F(t ? `soothing.${t}` : `form.${e}`);
		},
		computeHelper: (e) => {
			let t = qt[e.name];
			return t && F(t);
		}
	};
}
// src/age.ts
var tn = 6048e5;
function nn(e, t) {
	let n = Date.parse(t) - Date.parse(e);
	return Number.isNaN(n) || n < 0 ? void 0 : Math.floor(n / tn);
}
function rn(e) {
	return e < 7 ? {
		stage: "first_weeks",
		from: 117,
		to: 133
	} : e < 10 ? {
		stage: "settling",
		from: 68,
		to: 133
	} : e <= 12 ? {
		stage: "third_month",
		about: 68
	} : {
		stage: "older",
		about: 68
	};
}
function an(e, t, n) {
	let r = nn(e, t);
	if (r === void 0) return;
	let [i, a] = r < 16 ? [r, "week"] : [on(e, t), "month"];
	return new Intl.NumberFormat(n, {
		style: "unit",
		unit: a,
		unitDisplay: "long"
	}).format(i);
}
function on(e, t) {
	let [n = 0, r = 0, i = 0] = e.split("-").map(Number), [a = 0, o = 0, s = 0] = t.split("-").map(Number);
	return (a - n) * 12 + o - r - +(s < i);
}
// src/room/age-note.ts
function sn(e, t, n) {
	let r = nn(e, t);
	if (r === void 0) return;
	let { stage: i, ...a } = rn(r), o = Object.fromEntries(Object.entries(a).map(([e, t]) => [e, String(t)]));
	return n(`age.${i}`, o);
}
function cn(e, t, n) {
	let r = sn(e, t, n);
	return r && C`<p class="note">${r} ${n("age.care")} (${n("age.source")})</p>`;
}
// src/room/notice.ts
var ln = (e) => `component.cry_monitor.issues.deaf_${e}.description`, un = 1, dn = 6e5;
async function fn(e, t) {
	return (await e.loadBackendTranslation("issues", "cry_monitor"))(ln(t), { room: "" }).split("\n\n")[un]?.trim() || void 0;
}
function pn(e, t, n) {
	if (e.user?.is_admin) return t !== null && n - t >= dn ? "/config/repairs" : "/config/integrations/integration/cry_monitor";
}
function mn(e, t, n) {
	return C`<div class="notice">
    <p>${e ? C`<strong>${e}</strong> ` : T}${n("state.deaf_hint")}</p>
    ${t ? C`<a class="button" href=${t}>${n("state.repair")}</a>` : T}
  </div>`;
}
function hn(e, t) {
	return C`<div class="notice">
    <p>${e("state.paused_hint")}</p>
    <button class="button" @click=${t}>${e("state.resume")}</button>
  </div>`;
}
var gn = l`
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 8px 12px;
    border-radius: 8px;
    background: color-mix(in srgb, var(--tint, var(--quiet)) 14%, transparent);
  }

  .notice p {
    flex: 1 1 14em;
    line-height: 1.45;
  }

  .notice strong {
    font-weight: 500;
  }
`, _n = class {
	constructor(e) {
		this.host = e, this.key = "";
	}
	wordsFor(e, t) {
		let n = `${e.language} ${t.cause}`;
		return n !== this.key && (this.key = n, this.words = void 0, t.cause && this.fetch(e, t.cause, n)), this.words;
	}
	async fetch(e, t, n) {
		let r = await fn(e, t).catch(() => void 0);
		n === this.key && (this.words = r, this.host.requestUpdate());
	}
}, vn = 1.5, yn = .5, bn = [
	"quiet",
	"maybe",
	"crying"
], xn = 1 / vn;
function Sn(e) {
	return Math.min(1, Math.max(0, e / vn));
}
function Cn(e, t) {
	return t ? "crying" : e >= yn ? "maybe" : "quiet";
}
function wn(e, t) {
	return e.crying === null || e.heard < 600 && t < .5;
}
function Tn(e, t, n, r) {
	let i = (e) => r.number(Math.round(e)), a = (r, i, a = i, o) => {
		let s = t?.[r] ?? null, c = e?.[r] ?? null;
		return C`<div title=${o ?? T}>
      <dt>${n(`today.${r}`)}</dt>
      <dd>${c === null ? "–" : i(c)}</dd>
      ${s === null ? T : C`<dd class="note" title=${n("today.average_help")}>
            ${n("today.average", { value: a(s) })}
          </dd>`}
    </div>`;
	};
	return C`<dl class="figures">
    ${a("crying", M)}
    ${a("distress", i, i, n("today.distress_help"))}
    ${a("episodes", i, (e) => r.number(e, 1))}
    ${a("longest", M)}
  </dl>`;
}
var En = l`
  .figures {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 8px 12px;
    margin: 0;
  }

  @container (max-width: 26em) {
    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @container (max-width: 14em) {
    .figures {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .figures dt {
    color: var(--quiet);
    font-size: var(--ha-font-size-s, 12px);
  }

  .figures dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }

  .figures dd:not(.note) {
    font-size: var(--ha-font-size-xl, 20px);
    line-height: 1.3;
  }
`;
// src/room/ribbon.ts
function Dn(e, t) {
	let n = t.end - t.start, r = Math.max(0, (e.start - t.start) / n), i = Math.min(1, (e.end - t.start) / n);
	return i > r || i === r && e.start >= t.start && i < 1 ? {
		start: r,
		width: i - r
	} : void 0;
}
function On(e, t, n = 6e4) {
	let r = [], i = t.start;
	for (let a of [...e].sort((e, t) => e.start - t.start)) {
		let e = Math.min(a.start, t.end);
		e - i >= n && r.push({
			start: i,
			end: e
		}), i = Math.max(i, a.end);
	}
	return t.end - i >= n && r.push({
		start: i,
		end: t.end
	}), r;
}
function H(e) {
	return {
		start: e.start,
		end: e.start + e.duration * 1e3
	};
}
function kn(e, t, n) {
	let r = [], i = 9e5;
	for (let a = Math.ceil(e.start / i) * i; a <= e.end; a += i) n.hourOf(a) % t === 0 && r.push(a);
	return r;
}
function An(e, t, n) {
	let r = -1, i = n;
	return e.forEach((e, n) => {
		let { start: a, end: o } = H(e), s = t < a ? a - t : Math.max(0, t - o);
		s <= i && (r = n, i = s);
	}), r;
}
// src/room/soothing-words.ts
var jn = {
	feeding: "mdi:baby-bottle-outline",
	rocking: "mdi:baby-carriage",
	white_noise: "mdi:weather-windy"
};
function U(e, t) {
	let n = Nt(e);
	return n ? t(`soothing.${n}`) : e;
}
// src/room/undo.ts
var Mn = 1e4, Nn = class {
	constructor(e) {
		this.host = e, this.words = "", e.addController(this);
	}
	hostConnected() {}
	hostDisconnected() {
		this.forget();
	}
	render(e) {
		return C`<div class="told" ?hidden=${!this.words}>
      <p role="status">${this.words}</p>
      ${this.back ? C`<button class="button" @click=${this.back}>${e("soothing.undo")}</button>` : T}
    </div>`;
	}
	tell(e, t) {
		clearTimeout(this.timer), this.words = e, this.back = t, this.host.requestUpdate(), this.timer = setTimeout(() => this.forget(), Mn);
	}
	forget() {
		clearTimeout(this.timer), this.words = "", this.back = void 0, this.host.requestUpdate();
	}
}, Pn = l`
  .told {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }

  .told[hidden] {
    display: none;
  }

  .told p {
    margin: 4px 0;
  }
`, Fn = 36e5;
function In(e, t, n) {
	let r = e.at(-1);
	if (r?.ended !== "ended" || n - H(r).end > Fn) return;
	let i = Pt(r, t).at(-1);
	return i && i.helped === null && i.calmAfter !== null ? i : void 0;
}
var W = class extends k {
	constructor(...e) {
		super(...e), this.busy = !1, this.undo = new Nn(this);
	}
	render() {
		let { asked: e, say: t, undo: n } = this;
		return !e || e.at === this.answered?.at ? n.render(t) : C`
      <div class="line">
        <p>${this.words(e)} ${t("soothing.did_it_help")}</p>
        <span class="answers">
          ${this.button("soothing.yes", () => this.answer(e, !0))}
          ${this.button("soothing.no", () => this.answer(e, !1))}
          ${this.button("soothing.undo", () => this.takeBack(e))}
        </span>
      </div>
    `;
	}
	words({ kind: e, calmAfter: t }) {
		let n = `afterwards.${Nt(e) ?? "own"}`;
		return this.say(n, {
			duration: M(t ?? 0),
			what: e
		});
	}
	button(e, t) {
		return C`<button class="button" ?disabled=${this.busy} @click=${t}>
      ${this.say(e)}
    </button>`;
	}
	answer(e, t) {
		let n = U(e.kind, this.say);
		return this.try(e, async () => {
			await this.care.keep({
				kind: e.kind,
				at: e.at,
				helped: t
			}), this.undo.tell(this.say("soothing.saved", { what: n }), () => {
				this.try(void 0, async () => {
					await this.care.keep(e), this.undo.forget();
				});
			});
		});
	}
	takeBack(e) {
		let t = U(e.kind, this.say);
		return this.try(e, async () => {
			await this.care.undo(e), this.undo.tell(this.say("soothing.undone", { what: t }));
		});
	}
	async try(e, t) {
		if (!this.busy) {
			this.busy = !0;
			try {
				await t(), this.answered = e;
			} catch (e) {
				this.undo.tell(this.say("soothing.failed", { error: R(e) }));
			}
			this.busy = !1;
		}
	}
	static {
		this.styles = [
			z,
			Pn,
			l`
      :host(:empty) {
        display: contents;
      }

      .line,
      .answers {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }

      .line p {
        flex: 1 1 12em;
        margin: 0;
      }
    `
		];
	}
};
I([A({ attribute: !1 })], W.prototype, "asked", void 0), I([A({ attribute: !1 })], W.prototype, "say", void 0), I([A({ attribute: !1 })], W.prototype, "care", void 0), I([j()], W.prototype, "busy", void 0);
// src/room/status.ts
var Ln = {
	calm: "mdi:ear-hearing",
	crying: "mdi:emoticon-cry-outline",
	deaf: "mdi:ear-hearing-off",
	paused: "mdi:pause",
	starting: "mdi:timer-sand"
};
function G(e) {
	return e.ear === "starting" || e.ear === "paused" ? e.ear : e.ear !== "listening" || e.crying === null ? "deaf" : e.crying ? "crying" : "calm";
}
function Rn(e) {
	return e === "calm" || e === "crying";
}
function zn(e, t, n) {
	if (e.connected && n) return e.states[t]?.state === "unavailable" && Rn(G(n)) ? {
		...n,
		ear: "disconnected",
		crying: null,
		since: null
	} : n;
}
function Bn(e, t, n, r) {
	let i = G(e);
	if (i === "starting") return n("state.starting");
	if (i === "deaf" || i === "paused") {
		let a = e.ear === "no_signal" ? "state.silent" : `state.${i}`;
		return e.since === null ? n(a) : n(`${a}_since`, { time: r.timeOfLate(e.since, t) });
	}
	return e.since === null ? n(`state.${i}`) : n(`state.${i}_for`, { duration: M((t - e.since) / 1e3) });
}
// src/room/styles.ts
var Vn = l`
  header {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  header > div {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  header ha-icon {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    color: var(--tint, var(--quiet));
    background: color-mix(in srgb, currentcolor 16%, transparent);
    --mdc-icon-size: 28px;
  }

  ha-card.deaf {
    border-color: var(--deaf);
  }

  h3 {
    font-size: var(--ha-font-size-l, 16px);
    font-weight: 500;
    margin-block-end: -6px;
  }

  .state {
    font-size: var(--ha-font-size-2xl, 24px);
    line-height: 1.25;
  }

  .wall {
    justify-content: space-between;
    gap: 24px;
    padding: 24px;
    background: color-mix(in srgb, var(--tint, transparent) 24%, var(--surface));
    --band-size: 24px;
  }

  .wall h2 {
    font-size: var(--ha-font-size-xl, 20px);
    color: inherit;
  }

  .wall .state {
    font-size: clamp(32px, 12cqi, 64px);
    line-height: 1.1;
  }

  .wall header ha-icon {
    inline-size: 72px;
    block-size: 72px;
    --mdc-icon-size: 44px;
  }

  .meters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 8px 24px;
  }

  .message {
    padding: 16px;
  }
`, Hn = 6e4, Un = 8, Wn = class extends L {
	constructor(...e) {
		super(...e), this.chosen = null, this.story = new xt(this), this.usual = new vt(this, () => this.hass && this.room ? this.fetchUsual() : void 0, 5 * Hn), this.why = new _n(this);
	}
	static getStubConfig(e) {
		let t = n(e)[0];
		return t ? { entity: t.entity } : {};
	}
	static getConfigForm() {
		return Jt();
	}
	getGridOptions() {
		return {
			columns: 12,
			min_columns: 6,
			rows: "auto"
		};
	}
	roomChanged() {
		this.chosen = null, this.hass && this.story.follow(this.hass, this.room?.entryId), this.usual.restart(), this.care = this.hass && this.room && new It(this.hass, this.room.entryId, () => this.story.refresh());
	}
	render() {
		if (!this.hass || !this.config) return T;
		if (!this.room) return this.withoutRoom();
		let e = zn(this.hass, this.room.entity, this.story.live), t = e ? G(e) : "starting";
		return this.config.display === "wall" ? this.wall(this.hass, e, t) : C`
      <ha-card class=${t}>
        ${e ? this.header(e) : this.waiting()}
        ${e ? [
			this.notice(this.hass, e),
			this.soothing(this.hass, e),
			this.meters(e)
		] : T}
        ${this.ribbon(e)} ${e ? this.today(e) : T}
      </ha-card>
    `;
	}
	wall(e, t, n) {
		return C`
      <ha-card class="wall ${n}">
        ${t ? this.header(t) : this.waiting()}
        ${t ? [this.notice(e, t), this.soothing(e, t)] : T}
        <cry-monitor-band .past=${this.story.past}></cry-monitor-band>
      </ha-card>
    `;
	}
	waiting() {
		let e = this.story.error;
		return C`
      <header>
        <ha-icon icon=${Ln.starting}></ha-icon>
        <div>
          <h2>${this.name}</h2>
          <p class="state">
            ${e ? this.say("load.failed", { error: e }) : this.say("load.waiting")}
          </p>
        </div>
      </header>
    `;
	}
	header(e) {
		let t = G(e);
		return C`
      <header>
        <ha-icon icon=${Ln[t]}></ha-icon>
        <div>
          <h2>${this.name}</h2>
          <p class="state">${Bn(e, Date.now(), this.say, this.format)}</p>
        </div>
        <span class="hidden" role="status">${this.name}: ${this.say(`state.${t}`)}</span>
      </header>
    `;
	}
	notice(e, t) {
		let { say: n } = this, r = this.failed && C`<p class="note" role="alert">${this.failed}</p>`;
		switch (G(t)) {
			case "paused": return C`${hn(n, () => void this.resume())} ${r}`;
			case "deaf": return mn(this.why.wordsFor(e, t), pn(e, t.since, Date.now()), n);
			default: return T;
		}
	}
	soothing(e, t) {
		let n = this.story.past, r = G(t);
		return !n || !Rn(r) ? T : r === "crying" ? C`<cry-monitor-soothing
          .done=${Ft(t.episode ?? Date.now(), n.soothings)}
          .now=${Date.now()}
          .say=${this.say}
          .care=${this.care}
          .act=${(t) => kt(e, this.config?.actions?.[t])}
          @more=${() => this.chosen = t.episode}
        ></cry-monitor-soothing>` : C`<cry-monitor-afterwards
          .asked=${In(n.episodes, n.soothings, Date.now())}
          .say=${this.say}
          .care=${this.care}
        ></cry-monitor-afterwards>`;
	}
	meters(e) {
		if (!Rn(G(e))) return T;
		let { say: t } = this, { level: n } = e, r = e.evidence ?? 0;
		return C`
      <div class="meters">
        <cry-monitor-meter
          .label=${t("meter.probability")}
          .text=${t(`meter.${Cn(r, e.crying === !0)}`)}
          .scale=${bn.map((e) => t(`meter.${e}`))}
          .share=${Sn(r)}
          .mark=${xn}
        ></cry-monitor-meter>
        <cry-monitor-meter
          .label=${t("meter.level")}
          .text=${n === null ? "–" : this.format.level(n)}
          .share=${n === null ? null : 1 + n / 90}
        ></cry-monitor-meter>
      </div>
    `;
	}
	ribbon(e) {
		let { past: t, pastError: n } = this.story;
		if (!t) return this.failure(this.story.live ? n : void 0);
		let r = t.episodes.findIndex((e) => e.start === this.chosen), i = t.episodes[r], a = e !== void 0 && wn(e.today, e.coverage), o = (e) => this.chosen = t.episodes[r + e]?.start ?? null;
		return C`
      <cry-monitor-ribbon
        .episodes=${t.episodes}
        .heard=${t.heard}
        .window=${t.window}
        .chosen=${this.chosen}
        .without=${a ? "" : this.say("ribbon.none")}
        .say=${this.say}
        .format=${this.format}
        @episode-chosen=${(e) => this.chosen = e.detail}
      ></cry-monitor-ribbon>
      ${i && C`<cry-monitor-episode
        .episode=${i}
        .soothings=${t.soothings}
        .now=${t.window.end}
        .say=${this.say}
        .format=${this.format}
        .hasPrevious=${r > 0}
        .hasNext=${r < t.episodes.length - 1}
        .care=${this.care}
        @episode-turned=${(e) => o(e.detail === "next" ? 1 : -1)}
        @episode-closed=${() => this.chosen = null}
      ></cry-monitor-episode>`}
    `;
	}
	today(e) {
		let { say: t, format: n } = this, r = this.config?.birth_date, i = this.usual.value, a = i?.days === 0 && this.heardFrom(e) !== null, o = wn(e.today, e.coverage);
		return C`
      <h3>${t("today.title")}</h3>
      ${Tn(o ? null : e.today, i, t, n)}
      <p class="note">
        ${a || o && e.heardSince !== null ? this.since(a ? this.heardFrom(e) : e.heardSince) : t("today.coverage", { percent: n.percent(e.coverage) })}
      </p>
      ${r ? cn(r, n.dayOf(Date.now()), t) : T}
    `;
	}
	since(e) {
		return this.say("ribbon.since", { time: this.format.timeOfLate(e, Date.now()) });
	}
	heardFrom(e) {
		return this.story.past?.heard[0]?.start ?? e.heardSince;
	}
	get name() {
		return this.config?.name || this.room?.name || "";
	}
	async fetchUsual() {
		let { hass: e, room: t } = this, n = Date.now(), r = e.config.time_zone, [i, a] = await Promise.all([at(e, t.entryId, Un), it(e, t.entryId, {
			start: n - 11520 * Hn,
			end: n
		})]);
		return Bt(i, a.episodes, We(e), qe(n, r), r);
	}
	async resume() {
		try {
			await Ot(this.hass, this.room, !0), this.failed = void 0;
		} catch (e) {
			this.failed = this.say("state.failed", { error: R(e) });
		}
	}
	static {
		this.styles = [
			z,
			St,
			En,
			Ct,
			gn,
			Vn
		];
	}
};
I([j()], Wn.prototype, "chosen", void 0), I([j()], Wn.prototype, "failed", void 0);
// src/room/episode-view.ts
var K = class extends k {
	constructor(...e) {
		super(...e), this.soothings = [], this.now = 0, this.hasPrevious = !1, this.hasNext = !1, this.busy = !1, this.words = "", this.undo = new Nn(this);
	}
	willUpdate(e) {
		let t = e.get("episode");
		t && t.start !== this.episode.start && (this.undo.forget(), this.words = "");
	}
	render() {
		let { episode: e, say: t, format: n } = this, r = t("episode.title", { time: n.timeOfLate(e.start, this.now) }), i = Pt(e, this.soothings);
		return C`
      <section aria-label=${r}>
        <header>
          <h3>${r}</h3>
          ${this.move("previous", "‹", this.hasPrevious)} ${this.move("next", "›", this.hasNext)}
          <button class="icon" aria-label=${t("episode.close")} @click=${this.close}>×</button>
        </header>
        <dl>
          ${this.fact("episode.duration", M(e.duration))}
          ${this.fact("episode.crying", M(e.crying))}
          ${this.fact("episode.peak", n.percent(e.peak))}
          ${e.level === null ? T : this.fact("episode.level", n.level(e.level))}
        </dl>
        ${this.ending()}
        ${i.length ? C`<ul>${i.map((e) => this.row(e))}</ul>` : T}
        <fieldset ?disabled=${this.busy}>
          <legend>
            ${t(e.ended === null ? "soothing.question_now" : "soothing.question")}
          </legend>
          ${At.map((e) => this.choice(e, i))}
          <form @submit=${this.keepWords}>
            <input
              type="text"
              maxlength="50"
              aria-label=${t("soothing.own")}
              placeholder=${t("soothing.own")}
              .value=${this.words}
              @input=${(e) => this.words = e.target.value}
            />
            <button class="button" ?disabled=${!this.words.trim()}>
              ${t("soothing.save")}
            </button>
          </form>
        </fieldset>
        ${this.undo.render(t)}
      </section>
    `;
	}
	move(e, t, n) {
		return C`<button
      class="icon turn"
      ?disabled=${!n}
      aria-label=${this.say(`episode.${e}`)}
      @click=${() => this.dispatchEvent(new CustomEvent("episode-turned", { detail: e }))}
    >
      ${t}
    </button>`;
	}
	fact(e, t) {
		return C`<div><dt>${this.say(e)}</dt><dd>${t}</dd></div>`;
	}
	ending() {
		if (this.episode.ended === "ended") return T;
		let e = this.episode.ended === null ? "episode.going_on" : "episode.interrupted";
		return C`<p class="note">${this.say(e)}</p>`;
	}
	row(e) {
		let { say: t, format: n } = this;
		return C`<li>
      <span>${[
			n.time(e.at),
			U(e.kind, t),
			...e.calmAfter ? [t("soothing.calm_after", { duration: M(e.calmAfter) })] : [],
			...e.helped === null ? [] : [t(e.helped ? "soothing.helped" : "soothing.did_not_help")]
		].join(" · ")}</span>
      ${this.episode.ended !== null && e.helped === null ? C`<span class="asked">
            <span>${t("soothing.did_it_help")}</span>
            ${this.answer(e, !0)} ${this.answer(e, !1)}
          </span>` : T}
    </li>`;
	}
	answer(e, t) {
		let n = U(e.kind, this.say), r = this.say(t ? "soothing.yes" : "soothing.no");
		return C`<button
      class="button"
      ?disabled=${this.busy}
      aria-label="${n}: ${r}"
      @click=${() => this.keep({
			kind: e.kind,
			at: e.at,
			helped: t
		}, e)}
    >
      ${r}
    </button>`;
	}
	choice(e, t) {
		let n = t.filter((t) => t.kind === e).at(-1), r = this.episode.ended !== null, i = r ? n?.helped === !0 : n !== void 0;
		return C`<button
      class="button"
      aria-pressed=${i}
      @click=${() => {
			if (i) return;
			let t = n?.at ?? H(this.episode).end;
			this.keep(r ? {
				kind: e,
				at: t,
				helped: !0
			} : { kind: e }, r ? n : void 0);
		}}
    >
      ${U(e, this.say)}
    </button>`;
	}
	keepWords(e) {
		e.preventDefault();
		let t = this.words.trim(), n = this.episode.ended !== null;
		this.keep(n ? {
			kind: t,
			at: H(this.episode).end,
			helped: !0
		} : { kind: t });
	}
	async keep(e, t) {
		let n = U(e.kind, this.say);
		await this.try(async () => {
			let r = await this.care.keep(e);
			Nt(e.kind) || (this.words = ""), this.undo.tell(this.say("soothing.saved", { what: n }), () => {
				this.try(async () => {
					t ? await this.care.keep(t) : await this.care.undo(r), this.undo.tell(this.say("soothing.undone", { what: n }));
				});
			});
		});
	}
	async try(e) {
		if (!this.busy) {
			this.busy = !0;
			try {
				await e();
			} catch (e) {
				this.undo.tell(this.say("soothing.failed", { error: R(e) }));
			}
			this.busy = !1;
		}
	}
	close() {
		this.dispatchEvent(new CustomEvent("episode-closed"));
	}
	static {
		this.styles = [
			z,
			Pn,
			l`
      section {
        border: 1px solid var(--line);
        border-radius: 8px;
        padding: 8px 12px;
      }

      header {
        display: flex;
        align-items: center;
      }

      h3 {
        flex: 1;
        margin: 0;
        font-size: var(--ha-font-size-m, 14px);
        font-weight: 500;
      }

      .icon {
        inline-size: 44px;
        block-size: 44px;
        flex: none;
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: none;
        font-size: 20px;
        line-height: 1;
      }

      .icon:hover:enabled {
        background: color-mix(in srgb, var(--primary-text-color) 8%, transparent);
      }

      .icon:disabled {
        opacity: 0.4;
        cursor: default;
      }

      :host(:dir(rtl)) .turn {
        scale: -1 1;
      }

      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 6.5em), 1fr));
        gap: 4px 12px;
        margin: 4px 0 8px;
      }

      dt {
        color: var(--quiet);
        font-size: var(--ha-font-size-s, 12px);
      }

      dd {
        margin: 0;
      }

      p {
        margin: 4px 0;
      }

      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li,
      .asked {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
      }

      li {
        min-block-size: 28px;
      }

      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 8px 0 4px;
        padding: 0;
        border: 0;
        min-inline-size: 0;
      }

      legend {
        padding: 0 0 6px;
        font-weight: 500;
      }

      form {
        display: flex;
        flex: 1 1 14em;
        gap: 8px;
      }

      input {
        flex: 1;
        min-inline-size: 0;
        min-block-size: 44px;
        box-sizing: border-box;
        padding-inline: 16px;
        border: 1px solid var(--quiet);
        border-radius: 22px;
        background: none;
        color: inherit;
        font: inherit;
      }

      input::placeholder {
        color: var(--quiet);
        opacity: 1;
      }
    `
		];
	}
};
I([A({ attribute: !1 })], K.prototype, "episode", void 0), I([A({ attribute: !1 })], K.prototype, "soothings", void 0), I([A({ attribute: !1 })], K.prototype, "now", void 0), I([A({ attribute: !1 })], K.prototype, "say", void 0), I([A({ attribute: !1 })], K.prototype, "format", void 0), I([A({ type: Boolean })], K.prototype, "hasPrevious", void 0), I([A({ type: Boolean })], K.prototype, "hasNext", void 0), I([A({ attribute: !1 })], K.prototype, "care", void 0), I([j()], K.prototype, "busy", void 0), I([j()], K.prototype, "words", void 0);
// src/room/meter.ts
var q = class extends k {
	constructor(...e) {
		super(...e), this.label = "", this.text = "", this.scale = [], this.share = null, this.mark = null;
	}
	render() {
		let e = Math.min(1, Math.max(0, this.share ?? 0)), t = this.mark !== null && e >= this.mark;
		return C`
      <div class="words">
        <span>${this.label}</span>
        ${this.scale.length ? T : C`<span class="value">${this.text}</span>`}
      </div>
      <div
        class="bar"
        role="meter"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.round(e * 100)}
        aria-valuetext=${this.text}
      >
        <div class="track">
          <div class="fill ${t ? "over" : ""}" style="scale: ${e} 1"></div>
        </div>
        ${this.mark === null ? T : C`<div class="mark" style="inset-inline-start: ${this.mark * 100}%"></div>`}
      </div>
      ${this.scale.length ? C`<div class="scale" aria-hidden="true">
            ${this.scale.map((e) => C`<span class=${e === this.text ? "now" : ""}>${e}</span>`)}
          </div>` : T}
    `;
	}
	static {
		this.styles = [z, l`
      :host {
        container-type: inline-size;
      }

      .words {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 8px;
        font-size: var(--ha-font-size-m, 14px);
      }

      .value {
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }

      .bar {
        position: relative;
        padding-block: 5px;
      }

      .track {
        block-size: 8px;
        border-radius: 4px;
        overflow: hidden;
        background: color-mix(in srgb, var(--quiet) 22%, transparent);
      }

      .fill {
        block-size: 100%;
        background: var(--primary-color);
        transform-origin: 0 50%;
        transition: scale 200ms linear;
      }

      :host(:dir(rtl)) .fill {
        transform-origin: 100% 50%;
      }

      .fill.over {
        background: var(--cry);
      }

      .mark {
        position: absolute;
        inset-block: 1px;
        inline-size: 2px;
        margin-inline-start: -1px;
        background: var(--primary-text-color);
      }

      .scale {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        font-size: var(--ha-font-size-s, 12px);
        line-height: 1.45;
        color: var(--quiet);
        white-space: nowrap;
      }

      .scale .now {
        color: var(--primary-text-color);
        font-weight: 500;
      }

      /* Where there is no place for three words, the one that holds is left. */
      @container (max-width: 11em) {
        .scale span:not(.now) {
          visibility: hidden;
        }
      }

      @media (forced-colors: active) {
        .track {
          forced-color-adjust: none;
          border: 1px solid CanvasText;
          background: Canvas;
        }

        .fill,
        .fill.over {
          background: Highlight;
        }

        .mark {
          forced-color-adjust: none;
          background: CanvasText;
        }
      }
    `];
	}
};
I([A()], q.prototype, "label", void 0), I([A()], q.prototype, "text", void 0), I([A({ attribute: !1 })], q.prototype, "scale", void 0), I([A({ type: Number })], q.prototype, "share", void 0), I([A({ type: Number })], q.prototype, "mark", void 0);
// src/room/ribbon-view.ts
var Gn = 20, Kn = 3, qn = 108e5, J = class extends k {
	constructor(...e) {
		super(...e), this.episodes = [], this.heard = [], this.window = {
			start: 0,
			end: 1
		}, this.chosen = null, this.without = "";
	}
	render() {
		let { window: e, say: t, format: n } = this, r = this.shown(), i = r.find((e) => e.start === this.chosen) ?? r.at(-1);
		return C`
      <div
        class="band"
        role="group"
        aria-label=${t("ribbon.label")}
        @click=${this.onClick}
        @keydown=${this.onKey}
      >
        ${On(this.heard, e).map((e) => C`<div class="gap" style=${this.place(e)}></div>`)}
        ${r.map((r) => C`<button
              class="cry"
              style=${this.place(H(r), Kn)}
              tabindex=${r === i ? 0 : -1}
              aria-pressed=${r.start === this.chosen}
              aria-label=${t("ribbon.episode", {
			start: n.timeOfLate(r.start, e.end),
			duration: M(r.duration)
		})}
            ></button>`)}
      </div>
      <div class="axis" aria-hidden="true">
        ${kn(e, 6, n).filter((t) => t < e.end - qn).map((e) => C`<span style=${this.place({
			start: e,
			end: e
		})}
                >${n.hour(n.hourOf(e))}</span
              >`)}
      </div>
      <div class="legend note">
        <span><i class="swatch crying"></i>${t("legend.crying")}</span>
        <span><i class="swatch calm"></i>${t("legend.calm")}</span>
        <span><i class="swatch unheard"></i>${t("legend.unheard")}</span>
        ${r.length ? "" : C`<span class="none">${this.without}</span>`}
      </div>
    `;
	}
	place(e, t = 0) {
		let n = Dn(e, this.window) ?? {
			start: 0,
			width: 0
		};
		return `inset-inline-start: ${`min(${n.start * 100}%, 100% - ${t}px)`}; inline-size: max(${n.width * 100}%, ${t}px)`;
	}
	onClick(e) {
		let t = e.currentTarget, n = e.target.closest("button");
		if (n && e.detail === 0) {
			let e = [...t.querySelectorAll("button")];
			this.choose(this.shown()[e.indexOf(n)]);
			return;
		}
		let r = t.getBoundingClientRect(), i = (e.clientX - r.left) / r.width, a = getComputedStyle(t).direction === "rtl" ? 1 - i : i, o = this.window.end - this.window.start, s = this.shown(), c = An(s, this.window.start + a * o, Gn / r.width * o);
		this.choose(s[c]);
	}
	onKey(e) {
		let t = getComputedStyle(this).direction === "rtl", n = {
			ArrowLeft: t ? 1 : -1,
			ArrowRight: t ? -1 : 1
		}[e.key];
		if (!n) return;
		let r = [...this.renderRoot.querySelectorAll("button")], i = r.indexOf(e.target) + n;
		r[Math.min(r.length - 1, Math.max(0, i))]?.focus(), e.preventDefault();
	}
	shown() {
		return this.episodes.filter((e) => Dn(H(e), this.window));
	}
	choose(e) {
		e && this.dispatchEvent(new CustomEvent("episode-chosen", { detail: e.start }));
	}
	static {
		this.styles = [z, l`
      .band {
        position: relative;
        block-size: 44px;
        border-radius: 6px;
        overflow: hidden;
        background: var(--calm);
        cursor: pointer;
      }

      @media (forced-colors: active) {
        .band,
        .gap,
        .cry {
          forced-color-adjust: none;
        }

        .band {
          border: 1px solid CanvasText;
        }
      }

      .gap {
        position: absolute;
        inset-block: 0;
        background: var(--unheard), var(--surface);
      }

      .cry {
        position: absolute;
        inset-block: 0;
        padding: 0;
        border: 0;
        border-radius: 1px;
        background: var(--cry);
      }

      .cry[aria-pressed="true"] {
        box-shadow: 0 0 0 2px var(--primary-text-color);
        z-index: 1;
      }

      .cry:focus-visible {
        outline-offset: -1px;
        box-shadow: 0 0 0 2px var(--surface);
        z-index: 2;
      }

      .axis {
        position: relative;
        block-size: 1.5em;
        font-size: var(--ha-font-size-s, 12px);
        color: var(--quiet);
        overflow: hidden;
      }

      .axis span {
        position: absolute;
        white-space: nowrap;
        border-inline-start: 1px solid var(--line);
        padding-inline-start: 3px;
        line-height: 1.5;
      }

      .legend {
        margin-block-start: 4px;
      }

      .legend > .none {
        margin-inline-start: auto;
      }
    `];
	}
};
I([A({ attribute: !1 })], J.prototype, "episodes", void 0), I([A({ attribute: !1 })], J.prototype, "heard", void 0), I([A({ attribute: !1 })], J.prototype, "window", void 0), I([A({ attribute: !1 })], J.prototype, "say", void 0), I([A({ attribute: !1 })], J.prototype, "format", void 0), I([A({ attribute: !1 })], J.prototype, "chosen", void 0), I([A()], J.prototype, "without", void 0);
// src/room/soothing-bar.ts
var Y = class extends k {
	constructor(...e) {
		super(...e), this.done = [], this.now = 0, this.undo = new Nn(this);
	}
	render() {
		let { say: e, undo: t } = this;
		return C`
      <div class="bar" role="group" aria-label=${e("soothing.question_now")}>
        ${At.map((e) => this.button(e))}
        <button
          class="button more"
          aria-label=${e("soothing.more")}
          @click=${() => this.dispatchEvent(new CustomEvent("more"))}
        >
          …
        </button>
      </div>
      ${t.render(e)}
    `;
	}
	button(e) {
		let t = this.current(), n = t?.kind === e;
		return C`<button class="button" aria-pressed=${n} @click=${() => this.tap(e)}>
      <ha-icon icon=${jn[e]}></ha-icon>
      <span
        >${U(e, this.say)}${n ? C`<span class="clock">${M((this.now - t.at) / 1e3)}</span>` : T}</span
      >
    </button>`;
	}
	current() {
		let e = this.done.at(-1);
		return this.tapped && this.tapped.at > (e?.at ?? 0) ? this.tapped : e;
	}
	async tap(e) {
		if (this.current()?.kind === e) return;
		let t = U(e, this.say);
		this.tapped = {
			at: Date.now(),
			kind: e,
			calmAfter: null,
			helped: null
		};
		try {
			let n = await this.care.keep({ kind: e });
			this.undo.tell(this.say("soothing.saved", { what: t }), () => void this.takeBack(n)), await this.act(e);
		} catch (e) {
			this.tapped = void 0, this.undo.tell(this.say("soothing.failed", { error: R(e) }));
		}
	}
	async takeBack(e) {
		this.tapped = void 0;
		try {
			await this.care.undo(e);
			let t = U(e.kind, this.say);
			this.undo.tell(this.say("soothing.undone", { what: t }));
		} catch (e) {
			this.undo.tell(this.say("soothing.failed", { error: R(e) }));
		}
	}
	static {
		this.styles = [
			z,
			Pn,
			l`
      :host {
        container-type: inline-size;
      }

      .bar {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr)) 48px;
        gap: 8px;
      }

      .bar .button {
        flex-direction: column;
        gap: 2px;
        min-block-size: 56px;
        padding: 6px 4px;
        border-radius: 16px;
        line-height: 1.25;
        overflow-wrap: anywhere;
        --mdc-icon-size: 22px;
      }

      /* Large letters or a narrow card: one below the other. */
      @container (max-width: 19em) {
        .bar {
          grid-template-columns: minmax(0, 1fr);
        }

        .bar .button {
          flex-direction: row;
          gap: 8px;
          min-block-size: 48px;
        }
      }

      .button[aria-pressed="true"] {
        border-color: var(--primary-color);
        font-weight: 500;
      }

      .clock {
        display: block;
        font-size: var(--ha-font-size-s, 12px);
        font-weight: 400;
        font-variant-numeric: tabular-nums;
      }
    `
		];
	}
};
I([A({ attribute: !1 })], Y.prototype, "done", void 0), I([A({ attribute: !1 })], Y.prototype, "now", void 0), I([A({ attribute: !1 })], Y.prototype, "say", void 0), I([A({ attribute: !1 })], Y.prototype, "care", void 0), I([A({ attribute: !1 })], Y.prototype, "act", void 0), I([j()], Y.prototype, "tapped", void 0);
// src/tile/badge.ts
var Jn = class extends L {
	constructor(...e) {
		super(...e), this.now = new _t(this);
	}
	static getStubConfig(e) {
		let t = n(e)[0];
		return t ? { entity: t.entity } : {};
	}
	static getConfigForm() {
		return Xt();
	}
	roomChanged() {
		this.hass && this.now.follow(this.hass, this.room?.entryId);
	}
	render() {
		let { hass: e, room: t, say: n } = this;
		if (!e || !this.config) return T;
		let r = t && zn(e, t.entity, this.now.live), i = r ? G(r) : "starting";
		return C`<ha-badge class=${i} .label=${this.config.name || t?.name || ""}>
      <ha-icon slot="icon" icon=${Ln[i]}></ha-icon>
      ${r ? Bn(r, Date.now(), n, this.format) : n("load.waiting")}
    </ha-badge>`;
	}
	static {
		this.styles = [
			z,
			St,
			l`
      :host {
        display: inline-block;
      }

      ha-badge {
        --badge-color: var(--tint, var(--quiet));
      }

      .crying {
        --ha-card-background: color-mix(in srgb, var(--cry) 20%, var(--card-background-color));
      }
    `
		];
	}
}, Yn = class extends k {
	render() {
		let { past: e } = this;
		if (!e) return C`<div class="band"></div>`;
		let { episodes: t, heard: n, window: r } = e, i = (e) => {
			let { start: t, width: n } = Dn(e, r) ?? {
				start: 0,
				width: 0
			};
			return `inset-inline-start: min(${t * 100}%, 100% - 2px); inline-size: max(${n * 100}%, 2px)`;
		};
		return C`<div class="band">
      ${On(n, r).map((e) => C`<i class="gap" style=${i(e)}></i>`)}
      ${t.map(H).filter((e) => Dn(e, r)).map((e) => C`<i class="cry" style=${i(e)}></i>`)}
    </div>`;
	}
	static {
		this.styles = [z, l`
      .band {
        position: relative;
        block-size: var(--band-size, 12px);
        border-radius: 4px;
        overflow: hidden;
        background: var(--calm);
      }

      i {
        position: absolute;
        inset-block: 0;
      }

      .gap {
        background: var(--unheard), var(--surface);
      }

      .cry {
        background: var(--cry);
      }

      @media (forced-colors: active) {
        .band,
        i {
          forced-color-adjust: none;
        }

        .band {
          border: 1px solid CanvasText;
        }
      }
    `];
	}
};
I([A({ attribute: !1 })], Yn.prototype, "past", void 0);
// node_modules/lit-html/directive.js
var Xn = {
	ATTRIBUTE: 1,
	CHILD: 2,
	PROPERTY: 3,
	BOOLEAN_ATTRIBUTE: 4,
	EVENT: 5,
	ELEMENT: 6
}, Zn = (e) => (...t) => ({
	_$litDirective$: e,
	values: t
}), Qn = class {
	constructor(e) {}
	get _$AU() {
		return this._$AM._$AU;
	}
	_$AT(e, t, n) {
		this._$Ct = e, this._$AM = t, this._$Ci = n;
	}
	_$AS(e, t) {
		return this.update(e, t);
	}
	update(e, t) {
		return this.render(...t);
	}
}, { I: $n } = Fe, er = (e) => e, tr = () => document.createComment(""), X = (e, t, n) => {
	let r = e._$AA.parentNode, i = t === void 0 ? e._$AB : t._$AA;
	if (n === void 0) n = new $n(r.insertBefore(tr(), i), r.insertBefore(tr(), i), e, e.options);
	else {
		let t = n._$AB.nextSibling, a = n._$AM, o = a !== e;
		if (o) {
			let t;
			n._$AQ?.(e), n._$AM = e, n._$AP !== void 0 && (t = e._$AU) !== a._$AU && n._$AP(t);
		}
		if (t !== i || o) {
			let e = n._$AA;
			for (; e !== t;) {
				let t = er(e).nextSibling;
				er(r).insertBefore(e, i), e = t;
			}
		}
	}
	return n;
}, Z = (e, t, n = e) => (e._$AI(t, n), e), nr = {}, rr = (e, t = nr) => e._$AH = t, ir = (e) => e._$AH, ar = (e) => {
	e._$AR(), e._$AA.remove();
}, or = (e, t, n) => {
	let r = /* @__PURE__ */ new Map();
	for (let i = t; i <= n; i++) r.set(e[i], i);
	return r;
}, sr = Zn(class extends Qn {
	constructor(e) {
		if (super(e), e.type !== Xn.CHILD) throw Error("repeat() can only be used in text expressions");
	}
	dt(e, t, n) {
		let r;
		n === void 0 ? n = t : t !== void 0 && (r = t);
		let i = [], a = [], o = 0;
		for (let t of e) i[o] = r ? r(t, o) : o, a[o] = n(t, o), o++;
		return {
			values: a,
			keys: i
		};
	}
	render(e, t, n) {
		return this.dt(e, t, n).values;
	}
	update(e, [t, n, r]) {
		let i = ir(e), { values: a, keys: o } = this.dt(t, n, r);
		if (!Array.isArray(i)) return this.ut = o, a;
		let s = this.ut ??= [], c = [], l, u, d = 0, f = i.length - 1, p = 0, m = a.length - 1;
		for (; d <= f && p <= m;) if (i[d] === null) d++;
		else if (i[f] === null) f--;
		else if (s[d] === o[p]) c[p] = Z(i[d], a[p]), d++, p++;
		else if (s[f] === o[m]) c[m] = Z(i[f], a[m]), f--, m--;
		else if (s[d] === o[m]) c[m] = Z(i[d], a[m]), X(e, c[m + 1], i[d]), d++, m--;
		else if (s[f] === o[p]) c[p] = Z(i[f], a[p]), X(e, i[d], i[f]), f--, p++;
		else if (l === void 0 && (l = or(o, p, m), u = or(s, d, f)), l.has(s[d])) {
			if (l.has(s[f])) {
				let t = u.get(o[p]), n = t === void 0 ? null : i[t];
				if (n === null) {
					let t = X(e, i[d]);
					Z(t, a[p]), c[p] = t;
				} else c[p] = Z(n, a[p]), X(e, i[d], n), i[t] = null;
				p++;
			} else ar(i[f]), f--;
		} else ar(i[d]), d++;
		for (; p <= m;) {
			let t = X(e, c[m + 1]);
			Z(t, a[p]), c[p++] = t;
		}
		for (; d <= f;) {
			let e = i[d++];
			e !== null && ar(e);
		}
		return this.ut = o, rr(e, c), w;
	}
}), cr = [
	"on",
	void 0,
	"off"
];
function lr(e, t) {
	let n = ({ entity: e }) => {
		let n = cr.indexOf(t[e]?.state);
		return n < 0 ? 1 : n;
	};
	return [...e].sort((e, t) => n(e) - n(t));
}
// src/tile/overview.ts
var ur = class extends k {
	constructor(...e) {
		super(...e), this.tiles = /* @__PURE__ */ new Map();
	}
	setConfig(e) {
		this.config = e, this.tiles.clear();
	}
	getCardSize() {
		return 3;
	}
	getGridOptions() {
		return {
			columns: "full",
			rows: "auto"
		};
	}
	render() {
		let { hass: e } = this;
		if (!e || !this.config) return T;
		let t = lr(n(e), e.states);
		return t.length ? C`<div class="tiles" role="list">
      ${sr(t, ({ entity: e }) => e, ({ entity: t }) => C`<div role="listitem">${this.tile(e, t)}</div>`)}
    </div>` : C`<ha-card><p>${P(e.locale.language)("strategy.empty")}</p></ha-card>`;
	}
	tile(e, t) {
		let n = this.tiles.get(t);
		if (!n) {
			n = document.createElement("cry-monitor-tile");
			let e = this.config?.rooms?.[t];
			n.setConfig({
				...e,
				type: "custom:cry-monitor-tile",
				entity: t
			}), this.tiles.set(t, n);
		}
		return n.hass = e, n;
	}
	static {
		this.styles = [z, l`
      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
        gap: var(--ha-section-grid-row-gap, 8px) var(--ha-section-grid-column-gap, 8px);
      }

      p {
        margin: 0;
        padding: 16px;
      }
    `];
	}
};
I([A({ attribute: !1 })], ur.prototype, "hass", void 0), I([j()], ur.prototype, "config", void 0);
// src/tile/hold.ts
var dr = 500, fr = 10, pr = class {
	constructor(e, t) {
		this.onTap = e, this.onHold = t, this.at = {
			x: 0,
			y: 0
		}, this.held = !1, this.down = ({ clientX: e, clientY: t, button: n }) => {
			this.held = !1, n === 0 && (this.at = {
				x: e,
				y: t
			}, this.timer = setTimeout(() => {
				this.held = !0, this.onHold();
			}, dr));
		}, this.move = ({ clientX: e, clientY: t }) => {
			Math.hypot(e - this.at.x, t - this.at.y) > fr && this.cancel();
		}, this.cancel = () => {
			clearTimeout(this.timer);
		}, this.click = () => {
			this.cancel(), this.held || this.onTap(), this.held = !1;
		};
	}
}, mr = class extends L {
	constructor(...e) {
		super(...e), this.failed = "", this.story = new xt(this), this.press = new pr(() => this.open(), () => void this.toggle());
	}
	static getStubConfig(e) {
		let t = n(e)[0];
		return t ? { entity: t.entity } : {};
	}
	static getConfigForm() {
		return Yt();
	}
	getCardSize() {
		return 2;
	}
	getGridOptions() {
		return {
			columns: 6,
			min_columns: 4,
			rows: "auto"
		};
	}
	roomChanged() {
		this.hass && this.story.follow(this.hass, this.room?.entryId);
	}
	willUpdate() {
		super.willUpdate(), this.card && this.hass && (this.card.hass = this.hass);
	}
	render() {
		let { hass: e, config: t, room: n, say: r, press: i } = this;
		if (!e || !t) return T;
		if (!n) return this.withoutRoom();
		let a = zn(e, n.entity, this.story.live), o = a ? G(a) : "starting", s = a ? Bn(a, Date.now(), r, this.format) : r("load.waiting");
		return C`
      <ha-card class=${o}>
        <button
          aria-label="${this.name}: ${s}"
          @pointerdown=${i.down}
          @pointermove=${i.move}
          @pointercancel=${i.cancel}
          @pointerleave=${i.cancel}
          @contextmenu=${(e) => e.preventDefault()}
          @click=${i.click}
        >
          <ha-icon icon=${Ln[o]}></ha-icon>
          <span class="words">
            <span class="name">${this.name}${this.age()}</span>
            <span class="state">${this.failed || this.story.error || s}</span>
            ${a ? this.lastCry(a) : T}
          </span>
          <cry-monitor-band .past=${this.story.past}></cry-monitor-band>
        </button>
      </ha-card>
      <span class="hidden" role="status">${this.name}: ${r(`state.${o}`)}</span>
      ${this.card ? this.dialog(this.card, o) : T}
    `;
	}
	lastCry(e) {
		return e.lastCry === null || e.crying ? T : C`<span class="note">
          ${this.say("tile.last_cry", { time: this.format.timeOfLate(e.lastCry, Date.now()) })}
        </span>`;
	}
	age() {
		let { config: e, hass: t } = this, n = e?.birth_date && t && an(e.birth_date, We(t), this.lang);
		return n ? C` <span class="note">${n}</span>` : T;
	}
	dialog(e, t) {
		let { say: n } = this, r = t === "paused";
		return C`<dialog
      aria-label=${this.name}
      @close=${() => this.card = void 0}
      @click=${(e) => {
			e.target === e.currentTarget && this.renderRoot.querySelector("dialog")?.close();
		}}
    >
      ${e}
      <form method="dialog">
        <button class="button" type="button" @click=${() => void this.toggle()}>
          ${n(r ? "state.resume" : "state.pause")}
        </button>
        <button class="button">${n("episode.close")}</button>
      </form>
    </dialog>`;
	}
	open() {
		let e = document.createElement("cry-monitor-card");
		e.setConfig({
			...this.config,
			type: "custom:cry-monitor-card"
		}), this.card = e, this.updateComplete.then(() => this.renderRoot.querySelector("dialog")?.showModal());
	}
	async toggle() {
		let e = this.story.live?.ear === "paused";
		try {
			await Ot(this.hass, this.room, e), this.failed = "";
		} catch (e) {
			this.failed = this.say("state.failed", { error: R(e) });
		}
	}
	get name() {
		return this.config?.name || this.room?.name || "";
	}
	static {
		this.styles = [
			z,
			St,
			l`
      ha-card {
        block-size: 100%;
        overflow: hidden;
      }

      ha-card.crying {
        background: color-mix(in srgb, var(--cry) 16%, var(--surface));
      }

      ha-card.deaf {
        border-color: var(--deaf);
      }

      ha-card > button {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: center;
        gap: 10px 12px;
        inline-size: 100%;
        min-block-size: 100%;
        padding: 12px;
        border: 0;
        border-radius: inherit;
        background: none;
        text-align: start;
        touch-action: manipulation;
        user-select: none;
        -webkit-touch-callout: none;
      }

      ha-card > button:focus-visible {
        outline-offset: -3px;
      }

      ha-icon {
        display: grid;
        place-items: center;
        inline-size: 40px;
        block-size: 40px;
        border-radius: 50%;
        color: var(--tint, var(--quiet));
        background: color-mix(in srgb, currentcolor 16%, transparent);
      }

      .words {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        align-items: baseline;
      }

      .name {
        flex: 1 0 100%;
        color: var(--quiet);
      }

      .state {
        flex: 1 0 auto;
        max-inline-size: 100%;
        font-weight: 500;
      }

      cry-monitor-band {
        grid-column: 1 / -1;
      }

      dialog {
        inline-size: min(560px, 100vw - 24px);
        max-block-size: calc(100dvh - 24px);
        box-sizing: border-box;
        padding: 0;
        border: 0;
        border-radius: 16px;
        color: inherit;
        background: var(--surface);
      }

      dialog::backdrop {
        background: rgb(0 0 0 / 50%);
      }

      dialog form {
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: 8px;
        padding: 12px 16px 16px;
      }
    `
		];
	}
};
I([j()], mr.prototype, "failed", void 0), I([j()], mr.prototype, "card", void 0);
// src/strategy.ts
var hr = class extends HTMLElement {
	static getCreateSuggestions(e) {
		return {
			title: P(e.language)("strategy.name"),
			icon: "mdi:baby-face-outline"
		};
	}
	static async generate(e, t) {
		let r = P(t.language), i = lr(n(t), t.states), a = Object.fromEntries(i.map(({ entity: t }) => [t, gr(e, t)])), o = i.map(({ entity: e }) => [{
			type: "custom:cry-monitor-card",
			entity: e,
			...a[e]
		}, {
			type: "custom:cry-monitor-week-card",
			entity: e,
			...a[e]
		}]), s = i.length === 1 ? o.flat().map((e) => ({
			type: "grid",
			cards: [e]
		})) : [_r(a), ...o.map((e, t) => vr(e, i[t]))];
		return { views: [{
			title: r("strategy.name"),
			path: "rooms",
			icon: "mdi:baby-face-outline",
			type: "sections",
			max_columns: 3,
			sections: s
		}] };
	}
};
function gr(e, t) {
	let n = e.birth_dates?.[t] ?? e.birth_date;
	return n ? { birth_date: n } : {};
}
function _r(e) {
	return {
		type: "grid",
		column_span: 3,
		cards: [{
			type: "custom:cry-monitor-overview",
			rooms: e
		}]
	};
}
function vr(e, { name: t }) {
	return {
		type: "grid",
		cards: [{
			type: "heading",
			heading: t
		}, ...e]
	};
}
// src/data/averages.ts
var yr = 43200;
function br(e, t) {
	let n = e.filter((e) => e.date < t && e.sums.heard >= yr).map((e) => e.sums.crying).filter((e) => e !== null);
	return n.length ? n.reduce((e, t) => e + t, 0) / n.length : null;
}
function xr(e) {
	let t = e.map((e) => e.sums).filter((e) => e.crying !== null), n = (e) => t.length ? t.reduce((t, n) => t + (e(n) ?? 0), 0) : null;
	return {
		heard: t.reduce((e, t) => e + t.heard, 0),
		crying: n((e) => e.crying),
		distress: null,
		episodes: n((e) => e.episodes),
		longest: t.length ? Math.max(...t.map((e) => e.longest ?? 0)) : null
	};
}
function Sr(e) {
	let t = e.findIndex((e) => e.sums.heard > 0);
	return t < 0 ? e.slice(-1) : e.slice(t);
}
// src/week/card.ts
var Cr = 7, wr = 28, Tr = 3e5, Er = class extends L {
	constructor(...e) {
		super(...e), this.days = new vt(this, () => this.fetch(), Tr);
	}
	static getStubConfig(e) {
		let t = n(e)[0];
		return t ? {
			entity: t.entity,
			days: 14
		} : {};
	}
	static getConfigForm() {
		return Zt(Cr, wr);
	}
	getGridOptions() {
		return {
			columns: 12,
			min_columns: 9,
			rows: "auto"
		};
	}
	setConfig(e) {
		super.setConfig(e), this.days.refresh();
	}
	roomChanged() {
		this.days.restart();
	}
	render() {
		if (!this.hass || !this.config) return T;
		if (!this.room) return this.withoutRoom();
		let e = this.days.value && Sr(this.days.value), t = e?.length ?? this.count, n = t === 1 ? this.say("today.title") : this.say("week.title", { days: String(t) });
		return C`
      <ha-card>
        <h2>${this.config.name || this.room.name}</h2>
        <h3>${n}</h3>
        ${this.failure(this.days.error)}
        ${e ? this.grid(this.hass, e, n) : C`<p class="note">${this.say("load.waiting")}</p>`}
      </ha-card>
    `;
	}
	grid(e, t, n) {
		let { say: r, format: i } = this, a = xr(t);
		if (a.crying === null) return C`<p class="note">${r("load.empty")}</p>`;
		let o = We(e), s = br(t, o), c = a.heard < 600, l = (e, t) => C`<div><dt>${r(e)}</dt><dd>${c ? "–" : t}</dd></div>`;
		return C`
      <dl class="figures">
        ${l("week.total", M(a.crying))}
        ${s === null ? T : l("week.mean", M(s))}
        ${l("week.episodes", i.number(a.episodes ?? 0))}
        ${l("week.longest", M(a.longest ?? 0))}
      </dl>
      <cry-monitor-heat-grid
        .days=${t}
        .today=${o}
        .hourNow=${Ge(e)}
        .label=${n}
        .say=${r}
        .format=${i}
      ></cry-monitor-heat-grid>
    `;
	}
	get count() {
		return Math.min(wr, Math.max(Cr, Math.round(this.config?.days ?? 14)));
	}
	fetch() {
		let { hass: e, room: t } = this;
		return e && t ? at(e, t.entryId, this.count) : void 0;
	}
	static {
		this.styles = [
			z,
			En,
			Ct,
			l`
      h2 {
        margin-block-end: -10px;
      }

      h3 {
        font-size: var(--ha-font-size-xl, 20px);
        font-weight: 400;
      }
    `
		];
	}
}, Dr = [
	0,
	5,
	15,
	30
], Or = .9;
function kr(e, t, n) {
	if (!e.heard && !e.crying) return t ? { kind: "ahead" } : { kind: "unheard" };
	let r = Dr.filter((t) => e.crying > t * 60).length, i = n ? 1 : Math.min(1, e.heard / 3600);
	return {
		kind: "heard",
		step: r,
		crying: e.crying,
		part: i
	};
}
function Ar(e) {
	return e.kind === "heard" && e.part < Or;
}
function jr(e, t, n) {
	let r = e.date === t;
	return e.hours.map((e, t) => kr(e, r && t > n, r && t === n));
}
// src/week/heat-view.ts
var Q = 24, Mr = [
	0,
	6,
	12,
	18
], $ = class extends k {
	constructor(...e) {
		super(...e), this.days = [], this.today = "", this.hourNow = 0, this.label = "", this.at = null, this.rows = [];
	}
	willUpdate(e) {
		(e.has("days") || e.has("today") || e.has("hourNow")) && (this.rows = this.days.map((e) => jr(e, this.today, this.hourNow)));
	}
	render() {
		let { say: e, format: t } = this;
		return C`
      <table role="grid" aria-label=${this.label} @keydown=${this.onKey} @click=${this.onClick} @pointermove=${this.onDrag}>
        <thead>
          <tr>
            <th scope="col" style="inline-size: ${this.dayWidth()}ch"><span class="hidden">${e("week.day")}</span></th>
            ${Mr.map((e) => C`<th scope="colgroup" colspan="6" class="hour">${t.hour(e)}</th>`)}
            <th scope="col" class="sum">${e("week.sum")}</th>
          </tr>
        </thead>
        <tbody>
          ${this.rows.map((e, t) => this.row(e, t))}
        </tbody>
      </table>
      <div class="told">
        ${this.step("earlier", "‹", -1)}
        <p role="status">${this.at ? this.words(...this.at) : e("week.hint")}</p>
        ${this.step("later", "›", 1)}
      </div>
      <div class="legend note">
        <span
          >${e("week.less")}
          <span class="steps"
            >${[
			0,
			1,
			2,
			3,
			4
		].map((e) => C`<i class="swatch s${e}"></i>`)}</span
          >
          ${e("week.more")}</span
        >
        <span><i class="swatch unheard"></i>${e("legend.unheard")}</span>
      </div>
    `;
	}
	dayWidth() {
		return Math.max(...this.days.map((e) => this.format.day(e.date).length)) + 1;
	}
	row(e, t) {
		let n = this.days[t], [r, i] = this.at ?? [this.rows.length - 1, 0];
		return C`<tr>
      <th scope="row"><span aria-hidden="true">${this.format.day(n.date)}</span
        ><span class="hidden">${this.format.longDay(n.date)}</span></th>
      ${e.map((e, n) => this.cell(e, t, n, t === r && n === i))}
      <td class="sum" role="gridcell">
        ${n.sums.crying === null ? "–" : M(n.sums.crying)}
      </td>
    </tr>`;
	}
	cell(e, t, n, r) {
		let i = this.at?.[0] === t && this.at[1] === n;
		return C`<td
      role="gridcell"
      class="cell ${e.kind === "heard" ? `s${e.step}` : e.kind} ${Ar(e) ? "partly" : ""} ${i ? "chosen" : ""}"
      data-at="${t},${n}"
      tabindex=${r ? 0 : -1}
      aria-label=${this.words(t, n)}
    ></td>`;
	}
	words(e, t) {
		let { say: n, format: r } = this, i = this.rows[e]?.[t], a = this.days[e];
		return !i || !a ? "" : n("week.cell", {
			day: r.longDay(a.date),
			from: r.hour(t),
			to: r.hour((t + 1) % Q),
			what: this.what(i)
		});
	}
	what(e) {
		let { say: t, format: n } = this;
		if (e.kind === "ahead") return "–";
		if (e.kind === "unheard") return t("legend.unheard");
		let r = e.crying ? t("week.cell_crying", { duration: M(e.crying) }) : t("legend.calm");
		return Ar(e) ? `${r}, ${t("week.cell_part", { percent: n.percent(e.part) })}` : r;
	}
	step(e, t, n) {
		return C`<button
      class="button turn"
      aria-label=${this.say(`week.${e}`)}
      @click=${() => this.walk(n)}
    >
      ${t}
    </button>`;
	}
	walk(e) {
		let t = this.rows.length * Q - 1, [n, r] = this.at ?? [this.rows.length - 1, this.hourNow - e], i = Math.min(t, Math.max(0, n * Q + r + e));
		this.at = [Math.floor(i / Q), i % Q];
	}
	onClick(e) {
		let t = e.target.dataset.at;
		t && this.go(...t.split(",").map(Number));
	}
	onDrag(e) {
		if (e.buttons !== 1) return;
		let t = (this.shadowRoot?.elementFromPoint(e.clientX, e.clientY))?.dataset.at;
		t && (this.at = t.split(",").map(Number));
	}
	onKey(e) {
		let [t, n] = this.at ?? [this.rows.length - 1, 0], r = getComputedStyle(this).direction === "rtl" ? -1 : 1, i = {
			ArrowUp: [t - 1, n],
			ArrowDown: [t + 1, n],
			ArrowLeft: [t, n - r],
			ArrowRight: [t, n + r],
			Home: [t, 0],
			End: [t, 23],
			Enter: [t, n]
		}[e.key];
		i && (e.preventDefault(), this.go(...i));
	}
	go(e, t) {
		this.at = [Math.min(this.rows.length - 1, Math.max(0, e)), Math.min(23, Math.max(0, t))], this.updateComplete.then(() => this.renderRoot.querySelector("td[tabindex=\"0\"]")?.focus());
	}
	static {
		this.styles = [z, l`
      :host {
        container-type: inline-size;
      }

      table {
        inline-size: 100%;
        table-layout: fixed;
        border-spacing: 2px;
        font-size: var(--ha-font-size-s, 12px);
        font-variant-numeric: tabular-nums;
      }

      th {
        font-weight: 400;
        text-align: start;
        color: var(--quiet);
        white-space: nowrap;
        padding: 0;
      }

      th:first-child {
        position: relative;
      }

      .sum {
        inline-size: 5.2em;
        text-align: end;
        white-space: nowrap;
        padding: 0;
      }

      .cell {
        block-size: 18px;
        padding: 0;
        border-radius: 2px;
        cursor: pointer;
      }

      .cell.chosen {
        outline: 2px solid var(--primary-text-color);
        outline-offset: 0;
      }

      @media (pointer: coarse) {
        .cell {
          block-size: 24px;
        }
      }

      .cell:focus-visible {
        outline-offset: 0;
      }

      .s0 {
        background-color: var(--calm);
      }

      /* Steps that are told apart in grey as well. */
      .s1 {
        background-color: color-mix(in srgb, var(--cry) 52%, var(--surface));
      }

      .s2 {
        background-color: color-mix(in srgb, var(--cry) 84%, var(--surface));
      }

      .s3 {
        background-color: color-mix(in srgb, var(--cry) 80%, var(--primary-text-color));
      }

      .s4 {
        background-color: color-mix(in srgb, var(--cry) 35%, var(--primary-text-color));
      }

      .cell.unheard,
      .partly {
        background-image: var(--unheard);
      }


      .told {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 6px 0 2px;
      }

      .told p {
        flex: 1;
        margin: 0;
        text-align: center !important;
      }

      .turn {
        flex: none;
        padding: 0;
        font-size: 20px;
        line-height: 1;
      }

      :host(:dir(rtl)) .turn {
        scale: -1 1;
      }

      .steps {
        display: inline-flex;
        gap: 2px;
      }

      @container (max-width: 30em) {
        table {
          border-spacing: 1px;
        }

        .sum {
          display: none;
        }
      }

      /* Where text is large or the card narrow, every other hour keeps its name. */
      @container (max-width: 20em) {
        .hour:nth-child(odd) {
          visibility: hidden;
        }
      }

      @media (forced-colors: active) {
        .cell,
        .swatch {
          forced-color-adjust: none;
        }

        .s0 {
          box-shadow: inset 0 0 0 1px GrayText;
        }

        .s1 {
          background-color: color-mix(in srgb, CanvasText 30%, Canvas);
        }

        .s2 {
          background-color: color-mix(in srgb, CanvasText 52%, Canvas);
        }

        .s3 {
          background-color: color-mix(in srgb, CanvasText 76%, Canvas);
        }

        .s4 {
          background-color: CanvasText;
        }
      }
    `];
	}
};
I([A({ attribute: !1 })], $.prototype, "days", void 0), I([A({ attribute: !1 })], $.prototype, "today", void 0), I([A({ attribute: !1 })], $.prototype, "hourNow", void 0), I([A()], $.prototype, "label", void 0), I([A({ attribute: !1 })], $.prototype, "say", void 0), I([A({ attribute: !1 })], $.prototype, "format", void 0), I([j()], $.prototype, "at", void 0);
// src/main.ts
var Nr = {
	"cry-monitor-meter": q,
	"cry-monitor-ribbon": J,
	"cry-monitor-episode": K,
	"cry-monitor-soothing": Y,
	"cry-monitor-afterwards": W,
	"cry-monitor-card": Wn,
	"cry-monitor-band": Yn,
	"cry-monitor-tile": mr,
	"cry-monitor-overview": ur,
	"cry-monitor-badge": Jn,
	"cry-monitor-band-feature": wt,
	"cry-monitor-heat-grid": $,
	"cry-monitor-week-card": Er,
	"ll-strategy-dashboard-cry-monitor": hr
};
for (let [e, t] of Object.entries(Nr)) customElements.get(e) || customElements.define(e, t);
Et();
