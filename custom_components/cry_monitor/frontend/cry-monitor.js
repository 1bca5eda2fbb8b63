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
})(e) : e, { is: f, defineProperty: p, getOwnPropertyDescriptor: m, getOwnPropertyNames: ee, getOwnPropertySymbols: te, getPrototypeOf: ne } = Object, re = globalThis, ie = re.trustedTypes, ae = ie ? ie.emptyScript : "", oe = re.reactiveElementPolyfillSupport, se = (e, t) => e, ce = {
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
}, le = (e, t) => !f(e, t), ue = {
	attribute: !0,
	type: String,
	converter: ce,
	reflect: !1,
	useDefault: !1,
	hasChanged: le
};
Symbol.metadata ??= Symbol("metadata"), re.litPropertyMetadata ??= /* @__PURE__ */ new WeakMap();
var h = class extends HTMLElement {
	static addInitializer(e) {
		this._$Ei(), (this.l ??= []).push(e);
	}
	static get observedAttributes() {
		return this.finalize(), this._$Eh && [...this._$Eh.keys()];
	}
	static createProperty(e, t = ue) {
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
		return this.elementProperties.get(e) ?? ue;
	}
	static _$Ei() {
		if (this.hasOwnProperty(se("elementProperties"))) return;
		let e = ne(this);
		e.finalize(), e.l !== void 0 && (this.l = [...e.l]), this.elementProperties = new Map(e.elementProperties);
	}
	static finalize() {
		if (this.hasOwnProperty(se("finalized"))) return;
		if (this.finalized = !0, this._$Ei(), this.hasOwnProperty(se("properties"))) {
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
			let i = (n.converter?.toAttribute === void 0 ? ce : n.converter).toAttribute(t, n.type);
			this._$Em = e, i == null ? this.removeAttribute(r) : this.setAttribute(r, i), this._$Em = null;
		}
	}
	_$AK(e, t) {
		let n = this.constructor, r = n._$Eh.get(e);
		if (r !== void 0 && this._$Em !== r) {
			let e = n.getPropertyOptions(r), i = typeof e.converter == "function" ? { fromAttribute: e.converter } : e.converter?.fromAttribute === void 0 ? ce : e.converter;
			this._$Em = r;
			let a = i.fromAttribute(t, e.type);
			this[r] = a ?? this._$Ej?.get(r) ?? a, this._$Em = null;
		}
	}
	requestUpdate(e, t, n, r = !1, i) {
		if (e !== void 0) {
			let a = this.constructor;
			if (!1 === r && (i = this[e]), n ??= a.getPropertyOptions(e), !((n.hasChanged ?? le)(i, t) || n.useDefault && n.reflect && i === this._$Ej?.get(e) && !this.hasAttribute(a._$Eu(e, n)))) return;
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
h.elementStyles = [], h.shadowRootOptions = { mode: "open" }, h[se("elementProperties")] = /* @__PURE__ */ new Map(), h[se("finalized")] = /* @__PURE__ */ new Map(), oe?.({ ReactiveElement: h }), (re.reactiveElementVersions ??= []).push("2.1.2");
// node_modules/lit-html/lit-html.js
var de = globalThis, fe = (e) => e, pe = de.trustedTypes, me = pe ? pe.createPolicy("lit-html", { createHTML: (e) => e }) : void 0, he = "$lit$", g = `lit$${Math.random().toFixed(9).slice(2)}$`, ge = "?" + g, _e = `<${ge}>`, _ = document, v = () => _.createComment(""), y = (e) => e === null || typeof e != "object" && typeof e != "function", ve = Array.isArray, ye = (e) => ve(e) || typeof e?.[Symbol.iterator] == "function", be = "[ 	\n\f\r]", xe = /<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g, Se = /-->/g, Ce = />/g, b = RegExp(`>|${be}(?:([^\\s"'>=/]+)(${be}*=${be}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`, "g"), we = /'/g, Te = /"/g, Ee = /^(?:script|style|textarea|title)$/i, x = ((e) => (t, ...n) => ({
	_$litType$: e,
	strings: t,
	values: n
}))(1), S = Symbol.for("lit-noChange"), C = Symbol.for("lit-nothing"), De = /* @__PURE__ */ new WeakMap(), w = _.createTreeWalker(_, 129);
function Oe(e, t) {
	if (!ve(e) || !e.hasOwnProperty("raw")) throw Error("invalid template strings array");
	return me === void 0 ? t : me.createHTML(t);
}
var ke = (e, t) => {
	let n = e.length - 1, r = [], i, a = t === 2 ? "<svg>" : t === 3 ? "<math>" : "", o = xe;
	for (let t = 0; t < n; t++) {
		let n = e[t], s, c, l = -1, u = 0;
		for (; u < n.length && (o.lastIndex = u, c = o.exec(n), c !== null);) u = o.lastIndex, o === xe ? c[1] === "!--" ? o = Se : c[1] === void 0 ? c[2] === void 0 ? c[3] !== void 0 && (o = b) : (Ee.test(c[2]) && (i = RegExp("</" + c[2], "g")), o = b) : o = Ce : o === b ? c[0] === ">" ? (o = i ?? xe, l = -1) : c[1] === void 0 ? l = -2 : (l = o.lastIndex - c[2].length, s = c[1], o = c[3] === void 0 ? b : c[3] === "\"" ? Te : we) : o === Te || o === we ? o = b : o === Se || o === Ce ? o = xe : (o = b, i = void 0);
		let d = o === b && e[t + 1].startsWith("/>") ? " " : "";
		a += o === xe ? n + _e : l >= 0 ? (r.push(s), n.slice(0, l) + he + n.slice(l) + g + d) : n + g + (l === -2 ? t : d);
	}
	return [Oe(e, a + (e[n] || "<?>") + (t === 2 ? "</svg>" : t === 3 ? "</math>" : "")), r];
}, Ae = class e {
	constructor({ strings: t, _$litType$: n }, r) {
		let i;
		this.parts = [];
		let a = 0, o = 0, s = t.length - 1, c = this.parts, [l, u] = ke(t, n);
		if (this.el = e.createElement(l, r), w.currentNode = this.el.content, n === 2 || n === 3) {
			let e = this.el.content.firstChild;
			e.replaceWith(...e.childNodes);
		}
		for (; (i = w.nextNode()) !== null && c.length < s;) {
			if (i.nodeType === 1) {
				if (i.hasAttributes()) for (let e of i.getAttributeNames()) if (e.endsWith(he)) {
					let t = u[o++], n = i.getAttribute(e).split(g), r = /([.?@])?(.*)/.exec(t);
					c.push({
						type: 1,
						index: a,
						name: r[2],
						strings: n,
						ctor: r[1] === "." ? Ne : r[1] === "?" ? Pe : r[1] === "@" ? Fe : E
					}), i.removeAttribute(e);
				} else e.startsWith(g) && (c.push({
					type: 6,
					index: a
				}), i.removeAttribute(e));
				if (Ee.test(i.tagName)) {
					let e = i.textContent.split(g), t = e.length - 1;
					if (t > 0) {
						i.textContent = pe ? pe.emptyScript : "";
						for (let n = 0; n < t; n++) i.append(e[n], v()), w.nextNode(), c.push({
							type: 2,
							index: ++a
						});
						i.append(e[t], v());
					}
				}
			} else if (i.nodeType === 8) {
				if (i.data === ge) c.push({
					type: 2,
					index: a
				});
				else {
					let e = -1;
					for (; (e = i.data.indexOf(g, e + 1)) !== -1;) c.push({
						type: 7,
						index: a
					}), e += g.length - 1;
				}
			}
			a++;
		}
	}
	static createElement(e, t) {
		let n = _.createElement("template");
		return n.innerHTML = e, n;
	}
};
function T(e, t, n = e, r) {
	if (t === S) return t;
	let i = r === void 0 ? n._$Cl : n._$Co?.[r], a = y(t) ? void 0 : t._$litDirective$;
	return i?.constructor !== a && (i?._$AO?.(!1), a === void 0 ? i = void 0 : (i = new a(e), i._$AT(e, n, r)), r === void 0 ? n._$Cl = i : (n._$Co ??= [])[r] = i), i !== void 0 && (t = T(e, i._$AS(e, t.values), i, r)), t;
}
var je = class {
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
		let { el: { content: t }, parts: n } = this._$AD, r = (e?.creationScope ?? _).importNode(t, !0);
		w.currentNode = r;
		let i = w.nextNode(), a = 0, o = 0, s = n[0];
		for (; s !== void 0;) {
			if (a === s.index) {
				let t;
				s.type === 2 ? t = new Me(i, i.nextSibling, this, e) : s.type === 1 ? t = new s.ctor(i, s.name, s.strings, this, e) : s.type === 6 && (t = new Ie(i, this, e)), this._$AV.push(t), s = n[++o];
			}
			a !== s?.index && (i = w.nextNode(), a++);
		}
		return w.currentNode = _, r;
	}
	p(e) {
		let t = 0;
		for (let n of this._$AV) n !== void 0 && (n.strings === void 0 ? n._$AI(e[t]) : (n._$AI(e, n, t), t += n.strings.length - 2)), t++;
	}
}, Me = class e {
	get _$AU() {
		return this._$AM?._$AU ?? this._$Cv;
	}
	constructor(e, t, n, r) {
		this.type = 2, this._$AH = C, this._$AN = void 0, this._$AA = e, this._$AB = t, this._$AM = n, this.options = r, this._$Cv = r?.isConnected ?? !0;
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
		e = T(this, e, t), y(e) ? e === C || e == null || e === "" ? (this._$AH !== C && this._$AR(), this._$AH = C) : e !== this._$AH && e !== S && this._(e) : e._$litType$ === void 0 ? e.nodeType === void 0 ? ye(e) ? this.k(e) : this._(e) : this.T(e) : this.$(e);
	}
	O(e) {
		return this._$AA.parentNode.insertBefore(e, this._$AB);
	}
	T(e) {
		this._$AH !== e && (this._$AR(), this._$AH = this.O(e));
	}
	_(e) {
		this._$AH !== C && y(this._$AH) ? this._$AA.nextSibling.data = e : this.T(_.createTextNode(e)), this._$AH = e;
	}
	$(e) {
		let { values: t, _$litType$: n } = e, r = typeof n == "number" ? this._$AC(e) : (n.el === void 0 && (n.el = Ae.createElement(Oe(n.h, n.h[0]), this.options)), n);
		if (this._$AH?._$AD === r) this._$AH.p(t);
		else {
			let e = new je(r, this), n = e.u(this.options);
			e.p(t), this.T(n), this._$AH = e;
		}
	}
	_$AC(e) {
		let t = De.get(e.strings);
		return t === void 0 && De.set(e.strings, t = new Ae(e)), t;
	}
	k(t) {
		ve(this._$AH) || (this._$AH = [], this._$AR());
		let n = this._$AH, r, i = 0;
		for (let a of t) i === n.length ? n.push(r = new e(this.O(v()), this.O(v()), this, this.options)) : r = n[i], r._$AI(a), i++;
		i < n.length && (this._$AR(r && r._$AB.nextSibling, i), n.length = i);
	}
	_$AR(e = this._$AA.nextSibling, t) {
		for (this._$AP?.(!1, !0, t); e !== this._$AB;) {
			let t = fe(e).nextSibling;
			fe(e).remove(), e = t;
		}
	}
	setConnected(e) {
		this._$AM === void 0 && (this._$Cv = e, this._$AP?.(e));
	}
}, E = class {
	get tagName() {
		return this.element.tagName;
	}
	get _$AU() {
		return this._$AM._$AU;
	}
	constructor(e, t, n, r, i) {
		this.type = 1, this._$AH = C, this._$AN = void 0, this.element = e, this.name = t, this._$AM = r, this.options = i, n.length > 2 || n[0] !== "" || n[1] !== "" ? (this._$AH = Array(n.length - 1).fill(/* @__PURE__ */ new String()), this.strings = n) : this._$AH = C;
	}
	_$AI(e, t = this, n, r) {
		let i = this.strings, a = !1;
		if (i === void 0) e = T(this, e, t, 0), a = !y(e) || e !== this._$AH && e !== S, a && (this._$AH = e);
		else {
			let r = e, o, s;
			for (e = i[0], o = 0; o < i.length - 1; o++) s = T(this, r[n + o], t, o), s === S && (s = this._$AH[o]), a ||= !y(s) || s !== this._$AH[o], s === C ? e = C : e !== C && (e += (s ?? "") + i[o + 1]), this._$AH[o] = s;
		}
		a && !r && this.j(e);
	}
	j(e) {
		e === C ? this.element.removeAttribute(this.name) : this.element.setAttribute(this.name, e ?? "");
	}
}, Ne = class extends E {
	constructor() {
		super(...arguments), this.type = 3;
	}
	j(e) {
		this.element[this.name] = e === C ? void 0 : e;
	}
}, Pe = class extends E {
	constructor() {
		super(...arguments), this.type = 4;
	}
	j(e) {
		this.element.toggleAttribute(this.name, !!e && e !== C);
	}
}, Fe = class extends E {
	constructor(e, t, n, r, i) {
		super(e, t, n, r, i), this.type = 5;
	}
	_$AI(e, t = this) {
		if ((e = T(this, e, t, 0) ?? C) === S) return;
		let n = this._$AH, r = e === C && n !== C || e.capture !== n.capture || e.once !== n.once || e.passive !== n.passive, i = e !== C && (n === C || r);
		r && this.element.removeEventListener(this.name, this, n), i && this.element.addEventListener(this.name, this, e), this._$AH = e;
	}
	handleEvent(e) {
		typeof this._$AH == "function" ? this._$AH.call(this.options?.host ?? this.element, e) : this._$AH.handleEvent(e);
	}
}, Ie = class {
	constructor(e, t, n) {
		this.element = e, this.type = 6, this._$AN = void 0, this._$AM = t, this.options = n;
	}
	get _$AU() {
		return this._$AM._$AU;
	}
	_$AI(e) {
		T(this, e);
	}
}, Le = {
	M: he,
	P: g,
	A: ge,
	C: 1,
	L: ke,
	R: je,
	D: ye,
	V: T,
	I: Me,
	H: E,
	N: Pe,
	U: Fe,
	B: Ne,
	F: Ie
}, Re = de.litHtmlPolyfillSupport;
Re?.(Ae, Me), (de.litHtmlVersions ??= []).push("3.3.3");
var ze = (e, t, n) => {
	let r = n?.renderBefore ?? t, i = r._$litPart$;
	if (i === void 0) {
		let e = n?.renderBefore ?? null;
		r._$litPart$ = i = new Me(t.insertBefore(v(), e), e, void 0, n ?? {});
	}
	return i._$AI(e), i;
}, Be = globalThis, D = class extends h {
	constructor() {
		super(...arguments), this.renderOptions = { host: this }, this._$Do = void 0;
	}
	createRenderRoot() {
		let e = super.createRenderRoot();
		return this.renderOptions.renderBefore ??= e.firstChild, e;
	}
	update(e) {
		let t = this.render();
		this.hasUpdated || (this.renderOptions.isConnected = this.isConnected), super.update(e), this._$Do = ze(t, this.renderRoot, this.renderOptions);
	}
	connectedCallback() {
		super.connectedCallback(), this._$Do?.setConnected(!0);
	}
	disconnectedCallback() {
		super.disconnectedCallback(), this._$Do?.setConnected(!1);
	}
	render() {
		return S;
	}
};
D._$litElement$ = !0, D.finalized = !0, Be.litElementHydrateSupport?.({ LitElement: D });
var Ve = Be.litElementPolyfillSupport;
Ve?.({ LitElement: D }), (Be.litElementVersions ??= []).push("4.2.2");
// node_modules/@lit/reactive-element/decorators/property.js
var He = {
	attribute: !0,
	type: String,
	converter: ce,
	reflect: !1,
	hasChanged: le
}, Ue = (e = He, t, n) => {
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
function O(e) {
	return (t, n) => typeof n == "object" ? Ue(e, t, n) : ((e, t, n) => {
		let r = t.hasOwnProperty(n);
		return t.constructor.createProperty(n, e), r ? Object.getOwnPropertyDescriptor(t, n) : void 0;
	})(e, t, n);
}
// node_modules/@lit/reactive-element/decorators/state.js
function k(e) {
	return O({
		...e,
		state: !0,
		attribute: !1
	});
}
// src/data/switched-off.ts
var We = class {
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
function Ge(e, t) {
	return new Intl.DateTimeFormat("en-CA", {
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
		timeZone: t
	}).format(e);
}
function A(e) {
	return Ge(Date.now(), e.config.time_zone);
}
function Ke(e) {
	let t = new Intl.DateTimeFormat("en-GB", {
		hour: "2-digit",
		hourCycle: "h23",
		timeZone: e.config.time_zone
	}).format(Date.now());
	return Number(t);
}
function j(e, t) {
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
function Je(e, t, n) {
	let r = Date.parse(e) + t * 36e5;
	return r - Ye(r - Ye(r, n), n);
}
function Ye(e, t) {
	let n = Math.floor(e / 1e3) * 1e3;
	return Date.parse(Ge(e, t)) + qe(e, t) * 1e3 - n;
}
// src/format.ts
var Xe = {
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
	return r < 24 ? Ze(r, "h", n % 60, "min") : Ze(Math.floor(r / 24), "d", r % 24, "h");
}
function Ze(e, t, n, r) {
	return N(n ? `${e} ${t} ${n} ${r}` : `${e} ${t}`);
}
function N(e) {
	return `\u2066${e.replaceAll(" ", "\xA0")}\u2069`;
}
var Qe = class {
	constructor(e) {
		this.writers = /* @__PURE__ */ new Map(), this.locale = e.locale, this.timeZone = e.locale.time_zone === "server" ? e.config.time_zone : void 0, this.hour12 = $e(e.locale);
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
	fullDay(e) {
		return this.ofDate(e, {
			day: "numeric",
			month: "long",
			year: "numeric"
		});
	}
	shortDay(e) {
		return this.ofDate(e, {
			day: "numeric",
			month: "short"
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
		let { number_format: n, language: r } = this.locale, i = n === "system" ? void 0 : Xe[n] ?? r;
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
		return Ge(e, this.timeZone);
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
function $e(e) {
	if (e.time_format === "12") return !0;
	if (e.time_format === "24") return !1;
	let t = e.time_format === "system" ? void 0 : e.language;
	return new Intl.DateTimeFormat(t, { hour: "numeric" }).resolvedOptions().hour12 ?? !1;
}
// src/words/de.json
var et = {
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
	"night.title": "Letzte Nacht, {from} bis {to}",
	"night.once": "Hat {count}-mal geweint, {crying}.",
	"night.cried": "Hat {count}-mal geweint, insgesamt {crying}.",
	"night.longest_calm": "Am längsten ruhig: {duration}.",
	"night.easier": "Leichter als sonst.",
	"night.usual": "Etwa wie sonst.",
	"night.harder": "Schwerer als sonst.",
	"night.heard": "{percent} der Nacht wurden gehört.",
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
	"week.of": "Woche ab {day}",
	"week.back": "Zurück",
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
	"week.open_day": "{day} zeigen",
	"week.less": "weniger",
	"week.more": "mehr",
	"trend.label": "Weinen am Tag, Woche für Woche",
	"trend.crying": "Weinen am Tag, je Woche",
	"trend.usual": "üblich in diesem Alter",
	"trend.week": "Woche ab {day}: {what}",
	"trend.a_day": "{duration} Weinen am Tag",
	"helped.title": "Was geholfen hat",
	"helped.often": "{calmed} von {count} Mal ruhig",
	"helped.after": "in der Regel nach {duration}",
	"share.open": "Weitergeben …",
	"share.title": "Eine Seite für die Praxis",
	"share.private": "Hier in deinem Browser gemacht. Nichts verlässt ihn, bis du druckst oder speicherst.",
	"share.name": "Name des Kindes (darf leer bleiben)",
	"share.print": "Drucken",
	"share.csv": "Als CSV speichern",
	"report.title": "{name}: Schreitagebuch",
	"report.title_no_name": "Schreitagebuch",
	"report.span": "{from} bis {to}.",
	"report.born": "Geboren am {date}.",
	"report.mean": "Weinen am Tag",
	"report.heard_days": "Überwiegend gehörte Tage",
	"report.of": "{known} von {count}",
	"report.heard": "Gehört",
	"report.tried": "Was versucht wurde",
	"report.limits_title": "Was diese Zahlen sind",
	"report.limits": "Ein Mikrofon im Raum hat zugehört, und ein Programm hat entschieden, was Weinen war. Es kann Weinen überhören und anderes dafür halten. Schraffierte Stunden wurden nicht gehört und zählen nicht als ruhig; Quengeln, das ein Tagebuch der Eltern mitzählt, kann fehlen. Es ist kein Medizinprodukt und sagt nicht, warum ein Baby weint.",
	"load.waiting": "Der Tag wird geholt …",
	"load.failed": "Home Assistant hat nicht geantwortet: {error}. Neuer Versuch läuft.",
	"load.no_room": "Wähle einen Raum in den Einstellungen der Karte.",
	"load.unknown_room": "{entity} ist kein Raum von Cry Monitor. Wähle einen anderen in den Einstellungen der Karte.",
	"load.room_off": "{room} ist ausgeschaltet. Schalte den Raum unter Einstellungen > Geräte & Dienste > Cry Monitor ein.",
	"load.empty": "Noch wurde nichts gehört. Die Geschichte des Tages beginnt mit den ersten Minuten."
}, tt = {
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
	"night.title": "Last night, {from} to {to}",
	"night.once": "Cried {count} time, {crying} in all.",
	"night.cried": "Cried {count} times, {crying} in all.",
	"night.longest_calm": "Longest calm {duration}.",
	"night.easier": "Easier than usual.",
	"night.usual": "Much as usual.",
	"night.harder": "Harder than usual.",
	"night.heard": "{percent} of the night was heard.",
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
	"week.of": "Week of {day}",
	"week.back": "Back",
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
	"week.open_day": "Show {day}",
	"week.less": "less",
	"week.more": "more",
	"trend.label": "Crying a day, week by week",
	"trend.crying": "crying a day, per week",
	"trend.usual": "usual at this age",
	"trend.week": "Week of {day}: {what}",
	"trend.a_day": "{duration} of crying a day",
	"helped.title": "What helped",
	"helped.often": "calm {calmed} of {count} times",
	"helped.after": "after {duration} as a rule",
	"share.open": "Share …",
	"share.title": "A page for the doctor",
	"share.private": "Made here in your browser. Nothing leaves it until you print or save it.",
	"share.name": "The child’s name (may stay empty)",
	"share.print": "Print",
	"share.csv": "Save as CSV",
	"report.title": "{name}: diary of crying",
	"report.title_no_name": "Diary of crying",
	"report.span": "{from} to {to}.",
	"report.born": "Born {date}.",
	"report.mean": "Crying a day",
	"report.heard_days": "Days heard for the most part",
	"report.of": "{known} of {count}",
	"report.heard": "Heard",
	"report.tried": "What was tried",
	"report.limits_title": "What these figures are",
	"report.limits": "A microphone in the room listened, and a program took what it heard for crying or not. It can miss crying and take other sounds for it. Hatched hours were not heard and do not count as calm; fussing that a parents’ diary would count may be missing. It is no medical device, and it does not say why a baby cries.",
	"load.waiting": "Fetching the day …",
	"load.failed": "Home Assistant did not answer: {error}. Trying again.",
	"load.no_room": "Choose a room in the card’s settings.",
	"load.unknown_room": "{entity} is no room of Cry Monitor. Choose another one in the card’s settings.",
	"load.room_off": "{room} is switched off. Switch it on under Settings > Devices & services > Cry Monitor.",
	"load.empty": "Nothing was heard yet. The story of the day begins with the first minutes."
}, nt = {
	en: tt,
	de: et,
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
		"night.title": "La nuit dernière, de {from} à {to}",
		"night.once": "A pleuré {count} fois, {crying}.",
		"night.cried": "A pleuré {count} fois, {crying} en tout.",
		"night.longest_calm": "Le plus long calme : {duration}.",
		"night.easier": "Plus facile que d’habitude.",
		"night.usual": "À peu près comme d’habitude.",
		"night.harder": "Plus difficile que d’habitude.",
		"night.heard": "{percent} de la nuit ont été entendus.",
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
		"week.of": "Semaine du {day}",
		"week.back": "Retour",
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
		"week.open_day": "Voir {day}",
		"week.less": "moins",
		"week.more": "plus",
		"trend.label": "Pleurs par jour, semaine après semaine",
		"trend.crying": "pleurs par jour, par semaine",
		"trend.usual": "habituel à cet âge",
		"trend.week": "Semaine du {day} : {what}",
		"trend.a_day": "{duration} de pleurs par jour",
		"helped.title": "Ce qui a aidé",
		"helped.often": "calme {calmed} fois sur {count}",
		"helped.after": "en général après {duration}",
		"share.open": "Partager…",
		"share.title": "Une page pour le médecin",
		"share.private": "Faite ici, dans votre navigateur. Rien n’en sort tant que vous n’imprimez ni n’enregistrez.",
		"share.name": "Prénom de l’enfant (facultatif)",
		"share.print": "Imprimer",
		"share.csv": "Enregistrer en CSV",
		"report.title": "{name} : journal des pleurs",
		"report.title_no_name": "Journal des pleurs",
		"report.span": "Du {from} au {to}.",
		"report.born": "Date de naissance : {date}.",
		"report.mean": "Pleurs par jour",
		"report.heard_days": "Jours entendus pour l’essentiel",
		"report.of": "{known} sur {count}",
		"report.heard": "Entendu",
		"report.tried": "Ce qui a été essayé",
		"report.limits_title": "Ce que sont ces chiffres",
		"report.limits": "Un micro dans la pièce a écouté, et un programme a jugé ce qui était des pleurs. Il peut en manquer et prendre d’autres sons pour des pleurs. Les heures hachurées n’ont pas été entendues et ne comptent pas comme calmes ; l’agitation qu’un journal de parents compterait peut manquer. Ce n’est pas un dispositif médical, et il ne dit pas pourquoi un bébé pleure.",
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
		"night.title": "Anoche, de {from} a {to}",
		"night.once": "Lloró {count} vez, {crying}.",
		"night.cried": "Lloró {count} veces, {crying} en total.",
		"night.longest_calm": "La calma más larga, {duration}.",
		"night.easier": "Más fácil de lo habitual.",
		"night.usual": "Más o menos como siempre.",
		"night.harder": "Más difícil de lo habitual.",
		"night.heard": "Se oyó el {percent} de la noche.",
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
		"week.of": "Semana del {day}",
		"week.back": "Volver",
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
		"week.open_day": "Ver {day}",
		"week.less": "menos",
		"week.more": "más",
		"trend.label": "Llanto al día, semana a semana",
		"trend.crying": "llanto al día, por semana",
		"trend.usual": "habitual a esta edad",
		"trend.week": "Semana del {day}: {what}",
		"trend.a_day": "{duration} de llanto al día",
		"helped.title": "Qué ayudó",
		"helped.often": "calma {calmed} de {count} veces",
		"helped.after": "por lo general tras {duration}",
		"share.open": "Compartir…",
		"share.title": "Una hoja para la consulta",
		"share.private": "Hecha aquí, en tu navegador. Nada sale de él hasta que la imprimas o la guardes.",
		"share.name": "Nombre del bebé (puede quedar vacío)",
		"share.print": "Imprimir",
		"share.csv": "Guardar como CSV",
		"report.title": "{name}: diario del llanto",
		"report.title_no_name": "Diario del llanto",
		"report.span": "Del {from} al {to}.",
		"report.born": "Fecha de nacimiento: {date}.",
		"report.mean": "Llanto al día",
		"report.heard_days": "Días oídos en su mayor parte",
		"report.of": "{known} de {count}",
		"report.heard": "Oído",
		"report.tried": "Lo que se probó",
		"report.limits_title": "Qué son estas cifras",
		"report.limits": "Un micrófono en la habitación escuchó, y un programa decidió qué era llanto. Puede pasar por alto llantos y tomar otros sonidos por llanto. Las horas rayadas no se oyeron y no cuentan como calma; puede faltar el malestar que un diario de los padres sí contaría. No es un producto sanitario y no dice por qué llora un bebé.",
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
		"night.title": "La notte scorsa, dalle {from} alle {to}",
		"night.once": "Ha pianto {count} volta, {crying}.",
		"night.cried": "Ha pianto {count} volte, {crying} in tutto.",
		"night.longest_calm": "La calma più lunga: {duration}.",
		"night.easier": "Più facile del solito.",
		"night.usual": "Più o meno come al solito.",
		"night.harder": "Più difficile del solito.",
		"night.heard": "Si è sentito il {percent} della notte.",
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
		"week.of": "Settimana da {day}",
		"week.back": "Indietro",
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
		"week.open_day": "Mostra {day}",
		"week.less": "meno",
		"week.more": "più",
		"trend.label": "Pianto al giorno, settimana per settimana",
		"trend.crying": "pianto al giorno, per settimana",
		"trend.usual": "consueto a questa età",
		"trend.week": "Settimana da {day}: {what}",
		"trend.a_day": "{duration} di pianto al giorno",
		"helped.title": "Che cosa ha aiutato",
		"helped.often": "calma {calmed} volte su {count}",
		"helped.after": "di solito dopo {duration}",
		"share.open": "Condividi…",
		"share.title": "Una pagina per il medico",
		"share.private": "Fatta qui, nel tuo browser. Nulla ne esce finché non la stampi o la salvi.",
		"share.name": "Nome del bambino (facoltativo)",
		"share.print": "Stampa",
		"share.csv": "Salva come CSV",
		"report.title": "{name}: diario del pianto",
		"report.title_no_name": "Diario del pianto",
		"report.span": "Dal {from} al {to}.",
		"report.born": "Data di nascita: {date}.",
		"report.mean": "Pianto al giorno",
		"report.heard_days": "Giorni ascoltati per lo più",
		"report.of": "{known} su {count}",
		"report.heard": "Ascoltato",
		"report.tried": "Che cosa si è provato",
		"report.limits_title": "Che cosa sono queste cifre",
		"report.limits": "Un microfono nella stanza ha ascoltato, e un programma ha deciso che cosa era pianto. Può non sentire un pianto e scambiare altri suoni per pianto. Le ore tratteggiate non sono state ascoltate e non contano come calme; può mancare l’irrequietezza che un diario dei genitori conterebbe. Non è un dispositivo medico e non dice perché un bambino piange.",
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
		"night.title": "Afgelopen nacht, {from} tot {to}",
		"night.once": "Huilde {count} keer, {crying}.",
		"night.cried": "Huilde {count} keer, samen {crying}.",
		"night.longest_calm": "Het langst rustig: {duration}.",
		"night.easier": "Makkelijker dan anders.",
		"night.usual": "Ongeveer zoals anders.",
		"night.harder": "Zwaarder dan anders.",
		"night.heard": "{percent} van de nacht is gehoord.",
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
		"week.of": "Week van {day}",
		"week.back": "Terug",
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
		"week.open_day": "{day} tonen",
		"week.less": "minder",
		"week.more": "meer",
		"trend.label": "Huilen per dag, week na week",
		"trend.crying": "huilen per dag, per week",
		"trend.usual": "gewoon op deze leeftijd",
		"trend.week": "Week van {day}: {what}",
		"trend.a_day": "{duration} huilen per dag",
		"helped.title": "Wat hielp",
		"helped.often": "{calmed} van de {count} keer rustig",
		"helped.after": "meestal na {duration}",
		"share.open": "Delen …",
		"share.title": "Een pagina voor de arts",
		"share.private": "Hier in je browser gemaakt. Er gaat niets uit tot je afdrukt of opslaat.",
		"share.name": "Naam van het kind (mag leeg blijven)",
		"share.print": "Afdrukken",
		"share.csv": "Opslaan als CSV",
		"report.title": "{name}: huildagboek",
		"report.title_no_name": "Huildagboek",
		"report.span": "{from} tot {to}.",
		"report.born": "Geboren op {date}.",
		"report.mean": "Huilen per dag",
		"report.heard_days": "Dagen grotendeels gehoord",
		"report.of": "{known} van {count}",
		"report.heard": "Gehoord",
		"report.tried": "Wat er geprobeerd is",
		"report.limits_title": "Wat deze cijfers zijn",
		"report.limits": "Een microfoon in de kamer luisterde, en een programma bepaalde wat huilen was. Het kan huilen missen en andere geluiden ervoor aanzien. Gearceerde uren zijn niet gehoord en tellen niet als rustig; gejengel dat een dagboek van ouders zou meetellen, kan ontbreken. Het is geen medisch hulpmiddel en zegt niet waarom een baby huilt.",
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
		"night.title": "A noite passada, das {from} às {to}",
		"night.once": "Chorou {count} vez, {crying}.",
		"night.cried": "Chorou {count} vezes, {crying} ao todo.",
		"night.longest_calm": "A calma mais longa: {duration}.",
		"night.easier": "Mais fácil do que o habitual.",
		"night.usual": "Mais ou menos como de costume.",
		"night.harder": "Mais difícil do que o habitual.",
		"night.heard": "Ouviu-se {percent} da noite.",
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
		"week.of": "Semana de {day}",
		"week.back": "Voltar",
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
		"week.open_day": "Ver {day}",
		"week.less": "menos",
		"week.more": "mais",
		"trend.label": "Choro por dia, semana a semana",
		"trend.crying": "choro por dia, por semana",
		"trend.usual": "habitual nesta idade",
		"trend.week": "Semana de {day}: {what}",
		"trend.a_day": "{duration} de choro por dia",
		"helped.title": "O que ajudou",
		"helped.often": "calma {calmed} de {count} vezes",
		"helped.after": "em regra ao fim de {duration}",
		"share.open": "Partilhar…",
		"share.title": "Uma página para o médico",
		"share.private": "Feita aqui, no seu navegador. Nada sai dele até a imprimir ou guardar.",
		"share.name": "Nome da criança (pode ficar vazio)",
		"share.print": "Imprimir",
		"share.csv": "Guardar como CSV",
		"report.title": "{name}: diário do choro",
		"report.title_no_name": "Diário do choro",
		"report.span": "De {from} a {to}.",
		"report.born": "Data de nascimento: {date}.",
		"report.mean": "Choro por dia",
		"report.heard_days": "Dias ouvidos na maior parte",
		"report.of": "{known} de {count}",
		"report.heard": "Ouvido",
		"report.tried": "O que se tentou",
		"report.limits_title": "O que são estes números",
		"report.limits": "Um microfone no quarto ouviu, e um programa decidiu o que era choro. Pode não ouvir choro e tomar outros sons por choro. As horas tracejadas não foram ouvidas e não contam como calmas; pode faltar a rabugice que um diário dos pais contaria. Não é um dispositivo médico e não diz porque chora um bebé.",
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
		"night.title": "Ostatnia noc, {from} do {to}",
		"night.once": "Płacz {count} raz, {crying}.",
		"night.cried": "Płacz {count} razy, razem {crying}.",
		"night.longest_calm": "Najdłuższy spokój: {duration}.",
		"night.easier": "Łatwiejsza niż zwykle.",
		"night.usual": "Mniej więcej jak zwykle.",
		"night.harder": "Trudniejsza niż zwykle.",
		"night.heard": "Słyszano {percent} nocy.",
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
		"week.of": "Tydzień od: {day}",
		"week.back": "Wstecz",
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
		"week.open_day": "Pokaż: {day}",
		"week.less": "mniej",
		"week.more": "więcej",
		"trend.label": "Płacz na dzień, tydzień po tygodniu",
		"trend.crying": "płacz na dzień, w tygodniu",
		"trend.usual": "zwykle w tym wieku",
		"trend.week": "Tydzień od: {day}, {what}",
		"trend.a_day": "{duration} płaczu na dzień",
		"helped.title": "Co pomogło",
		"helped.often": "spokój {calmed} z {count} razy",
		"helped.after": "zwykle po {duration}",
		"share.open": "Udostępnij…",
		"share.title": "Strona dla lekarza",
		"share.private": "Powstaje tutaj, w przeglądarce. Nic jej nie opuszcza, dopóki nie wydrukujesz lub nie zapiszesz.",
		"share.name": "Imię dziecka (może pozostać puste)",
		"share.print": "Drukuj",
		"share.csv": "Zapisz jako CSV",
		"report.title": "{name}: dziennik płaczu",
		"report.title_no_name": "Dziennik płaczu",
		"report.span": "Od {from} do {to}.",
		"report.born": "Data urodzenia: {date}.",
		"report.mean": "Płacz na dzień",
		"report.heard_days": "Dni w większości słyszane",
		"report.of": "{known} z {count}",
		"report.heard": "Słyszane",
		"report.tried": "Czego próbowano",
		"report.limits_title": "Czym są te liczby",
		"report.limits": "Mikrofon w pokoju nasłuchiwał, a program oceniał, co było płaczem. Może przeoczyć płacz i wziąć za niego inne dźwięki. Zakreskowanych godzin nie słyszano i nie liczą się jako spokojne; może brakować marudzenia, które ująłby dziennik rodziców. To nie jest wyrób medyczny i nie mówi, dlaczego dziecko płacze.",
		"load.waiting": "Wczytywanie dnia …",
		"load.failed": "Home Assistant nie odpowiedział: {error}. Kolejna próba.",
		"load.no_room": "Wybierz pokój w ustawieniach karty.",
		"load.unknown_room": "{entity} nie jest pokojem Cry Monitor. Wybierz inny w ustawieniach karty.",
		"load.room_off": "{room} – wyłączone. Włącz w Ustawienia > Urządzenia i usługi > Cry Monitor.",
		"load.empty": "Nic jeszcze nie słyszano. Opowieść dnia zaczyna się od pierwszych minut."
	}
};
function rt(e) {
	return [e, e.split("-", 1)[0] ?? ""].find((e) => e in nt) ?? "en";
}
function P(e) {
	let t = nt[rt(e)] ?? tt;
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
var L = class extends D {
	constructor(...e) {
		super(...e), this.say = P("en"), this.isAsked = !1, this.switchedOff = new We(this);
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
		return this.isAsked = !1, n || !this.hass || !t || e.size > 1 ? !0 : it(t, this.hass, this.config?.entity);
	}
	willUpdate() {
		let { hass: e, config: n } = this;
		if (!e || !n) return;
		(e.locale !== this.locale || e.config.time_zone !== this.timeZone) && (this.locale = e.locale, this.timeZone = e.config.time_zone, this.say = P(e.locale.language), this.lang = rt(e.locale.language), this.format = new Qe(e));
		let r = this.room?.entryId;
		this.room = n.entity ? t(e, n.entity) : void 0, this.room?.entryId !== r && this.roomChanged();
	}
	withoutRoom() {
		let e = this.config?.entity, t = this.hass && e && this.switchedOff.nameOf(this.hass, e);
		return x`<ha-card><p class="message">${t ? this.say("load.room_off", { room: t }) : e ? this.say("load.unknown_room", { entity: e }) : this.say("load.no_room")}</p></ha-card>`;
	}
	failure(e) {
		return e ? x`<p class="message" role="alert">${this.say("load.failed", { error: e })}</p>` : C;
	}
};
I([O({ attribute: !1 })], L.prototype, "hass", void 0), I([k()], L.prototype, "config", void 0);
function it(e, t, n = "") {
	return [
		"connected",
		"locale",
		"config",
		"entities",
		"devices"
	].some((n) => e[n] !== t[n]) || e.states[n] !== t.states[n];
}
// src/data/api.ts
function at(t, n, r) {
	return t.connection.subscribeMessage((e) => r(dt(e)), {
		type: `${e}/subscribe`,
		config_entry_id: n
	});
}
async function ot(t, n, r) {
	let i = await t.callWS({
		type: `${e}/episodes`,
		config_entry_id: n,
		from: new Date(r.start).toISOString(),
		to: new Date(r.end).toISOString()
	});
	return {
		episodes: i.episodes.map(pt),
		soothings: i.soothings.map(mt),
		heard: i.heard.map(gt)
	};
}
async function st(t, n, r, i = A(t)) {
	let a = await t.callWS({
		type: `${e}/days`,
		config_entry_id: n,
		from: r,
		to: i
	});
	return {
		days: a.days.map((e) => ({
			date: e.date,
			sums: ht(e),
			hours: e.hours.map(([e, t]) => ({
				heard: e,
				crying: t
			}))
		})),
		helped: a.soothing.map(({ soothing: e, count: t, calmed: n, median_minutes: r }) => ({
			kind: e,
			count: t,
			calmed: n,
			median: r === null ? null : r * 60
		}))
	};
}
function ct(e, t, n) {
	return st(e, t, j(A(e), n - 1));
}
async function lt(t, n, { kind: r, at: i, helped: a }) {
	return mt((await t.callWS({
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
async function ut(t, n, { kind: r, at: i }) {
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
function dt(e) {
	return {
		ear: e.state,
		crying: e.crying,
		since: ft(e),
		evidence: e.evidence,
		cause: e.cause,
		level: e.level,
		lastCry: e.last_cry === null ? null : Date.parse(e.last_cry),
		episode: e.episode && Date.parse(e.episode.start),
		heardSince: e.heard && gt(e.heard).start,
		today: ht(e.today),
		coverage: e.today.coverage
	};
}
function ft({ crying: e, episode: t, calm_since: n, heard: r }) {
	if (e) return t && Date.parse(t.start);
	let i = r && gt(r);
	if (e === null) return i && i.end;
	let a = [];
	return i && a.push(i.start), n !== null && a.push(Date.parse(n)), t && a.push(Date.parse(t.start) + t.duration * 1e3), a.length ? Math.max(...a) : null;
}
function pt(e) {
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
function mt({ time: e, soothing: t, calm_after: n, helped: r }) {
	return {
		at: Date.parse(e),
		kind: t,
		calmAfter: n,
		helped: r
	};
}
function ht({ heard: e, crying: t, distress: n, episodes: r, longest: i }) {
	return {
		heard: e,
		crying: t,
		distress: n,
		episodes: r,
		longest: i
	};
}
function gt([e, t]) {
	return {
		start: Date.parse(e),
		end: Date.parse(t)
	};
}
// src/data/visible.ts
var _t = class {
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
}, vt = 1e4, yt = 1e3, bt = class {
	constructor(e, t = () => {}) {
		this.host = e, this.onLive = t, this.visible = !1, this.opening = 0, this.drawnAt = 0, new _t(e, () => {
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
			let r = await at(e, t, (e) => {
				n === this.opening && this.take(e);
			});
			n === this.opening ? this.unsubscribe = r : await r();
		} catch (e) {
			if (n !== this.opening) return;
			this.error = R(e), this.host.requestUpdate(), this.retry = setTimeout(() => void this.open(), vt);
		}
	}
	close() {
		this.opening++, clearTimeout(this.retry);
		let e = this.unsubscribe;
		this.unsubscribe = void 0, Promise.resolve(e?.()).catch(() => void 0);
	}
	take(e) {
		let t = this.live;
		this.live = e, this.error = void 0, this.onLive(e, t), (t?.crying !== e.crying || t?.ear !== e.ear || Date.now() >= this.drawnAt + yt) && (this.drawnAt = Date.now(), this.host.requestUpdate());
	}
};
function R(e) {
	let t = e?.message;
	return typeof t == "string" && t ? t : String(e);
}
// src/data/refreshed.ts
var z = class {
	constructor(e, t, n) {
		this.host = e, this.fetch = t, this.everyMs = n, this.visible = !1, this.fetching = 0, new _t(e, () => {
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
			this.error = R(t), n = vt;
		}
		this.host.requestUpdate(), this.timer = setTimeout(() => this.refresh(), n);
	}
}, xt = 864e5, St = 6e4, Ct = class {
	constructor(e) {
		this.now = new bt(e, (e, t) => this.told(e, t)), this.last = new z(e, () => this.fetch(), St);
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
			start: n - xt,
			end: n
		};
		return {
			...await ot(e, t, r),
			window: r
		};
	}
	fetch() {
		let { hass: e, entryId: t } = this;
		return e && t ? this.get(e, t) : void 0;
	}
}, B = l`
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
`, wt = l`
  .crying {
    --tint: var(--cry);
  }

  .calm {
    --tint: var(--teal-color, var(--success-color));
  }

  .deaf {
    --tint: var(--deaf);
  }
`, Tt = l`
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
`, Et = class extends L {
	constructor(...e) {
		super(...e), this.story = new Ct(this), this.feature = { type: "" };
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
		return !this.hass || !this.room ? C : x`<cry-monitor-band
      role="img"
      aria-label=${this.say("ribbon.label")}
      .past=${this.story.past}
    ></cry-monitor-band>`;
	}
	static {
		this.styles = [B, l`
      cry-monitor-band {
        --band-size: var(--feature-height, 42px);
      }
    `];
	}
}, Dt = "https://github.com/cry-monitor/cry-monitor/blob/main/docs/dashboard.md";
function Ot() {
	let e = window.customCards ??= [];
	V(e, kt("cry-monitor-card", "card.room")), V(e, kt("cry-monitor-tile", "card.tile")), V(e, kt("cry-monitor-week-card", "card.week")), V(e, {
		...kt("cry-monitor-overview", "card.overview"),
		getEntitySuggestion: () => null
	}), V(window.customBadges ??= [], kt("cry-monitor-badge", "badge")), V(window.customCardFeatures ??= [], {
		type: "cry-monitor-band-feature",
		get name() {
			return F("feature.name");
		},
		isSupported: (e, t) => Et.supports(e, t)
	}), V(window.customStrategies ??= [], {
		type: "cry-monitor",
		strategyType: "dashboard",
		get name() {
			return F("strategy.name");
		},
		get description() {
			return F("strategy.description");
		},
		documentationURL: Dt
	});
}
function V(e, t) {
	e.some(({ type: e }) => e === t.type) || e.push(t);
}
function kt(e, n) {
	return {
		type: e,
		get name() {
			return F(`${n}.name`);
		},
		get description() {
			return F(`${n}.description`);
		},
		preview: !0,
		documentationURL: Dt,
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
function At(e, t, n, r) {
	let i = e.entities[t.entity]?.device_id;
	return Object.values(e.entities).find((e) => e?.platform === "cry_monitor" && e.device_id === i && e.translation_key === r && e.entity_id.startsWith(`${n}.`))?.entity_id;
}
async function jt(e, t, n) {
	await e.callService("switch", n ? "turn_on" : "turn_off", {}, { entity_id: At(e, t, "switch", "listening") ?? [] });
}
var Mt = 50400, Nt = .5, Pt = 3, Ft = .75;
function It(e, t) {
	let n = qe(e, t);
	return n >= 25200 && n < Mt;
}
function Lt(e, t, n, r) {
	let i = Je(j(e, 1), 19, r), a = Je(e, 7, r), o = t.map((e) => ({
		episode: e,
		span: Ht(Vt(e), {
			start: i,
			end: a
		})
	})).filter(({ span: e }) => e.end >= e.start), s = n.map((e) => Ht(e, {
		start: i,
		end: a
	})).filter((e) => e.end > e.start);
	return {
		start: i,
		end: a,
		heard: s.reduce((e, t) => e + Ut(t), 0) / Ut({
			start: i,
			end: a
		}),
		cries: o.length,
		crying: o.reduce((e, { episode: t, span: n }) => {
			let r = t.duration ? Math.min(1, Ut(n) / t.duration) : 0;
			return e + t.crying * r;
		}, 0),
		longestCalm: Math.max(0, ...s.flatMap((e) => Bt(e, o.map(({ span: e }) => e)).map(Ut)))
	};
}
function Rt(e, t) {
	let n = t.filter(zt);
	if (!zt(e) || n.length < Pt) return;
	let r = n.reduce((e, t) => e + t.crying, 0) / n.length;
	return e.crying <= r * Ft ? r > 0 ? "easier" : "usual" : e.crying * Ft >= r ? "harder" : "usual";
}
function zt({ heard: e }) {
	return e >= Nt;
}
function Bt(e, t) {
	let n = [], r = e.start;
	for (let i of t) i.end < e.start || i.start > e.end || (i.start > r && n.push({
		start: r,
		end: i.start
	}), r = Math.max(r, i.end));
	return e.end > r && n.push({
		start: r,
		end: e.end
	}), n;
}
function Vt({ start: e, duration: t }) {
	return {
		start: e,
		end: e + t * 1e3
	};
}
function Ht(e, t) {
	return {
		start: Math.max(e.start, t.start),
		end: Math.min(e.end, t.end)
	};
}
function Ut({ start: e, end: t }) {
	return (t - e) / 1e3;
}
// src/data/action.ts
async function Wt(e, t) {
	let [n, r] = t?.perform_action?.split(".", 2) ?? [];
	t?.action === "perform-action" && n && r && await e.callService(n, r, t.data, t.target);
}
// src/data/soothing.ts
var Gt = [
	"feeding",
	"rocking",
	"white_noise"
], Kt = 6e4, qt = 1e3;
function Jt(e) {
	return Gt.find((t) => t === e);
}
function Yt({ start: e, duration: t, ended: n }, r) {
	let i = n === null ? Infinity : e + t * 1e3 + Kt;
	return r.filter(({ at: t }) => t >= e - qt && t <= i);
}
function Xt(e, t) {
	return t.filter(({ at: t }) => t >= e - qt);
}
var Zt = class {
	constructor(e, t, n) {
		this.hass = e, this.entryId = t, this.onChange = n;
	}
	async keep(e) {
		let t = await lt(this.hass, this.entryId, e);
		return this.onChange(), t;
	}
	async undo(e) {
		await ut(this.hass, this.entryId, e), this.onChange();
	}
}, Qt = 3600, $t = .5, en = 60;
function tn(e, t, n, r, i) {
	let a = (e) => t.filter(({ start: t }) => Ge(t, i) === e), o = e.filter((e) => e.date < n && rn(e, r, "heard") >= r * $t).filter((e) => e.sums.heard > 0).map((e) => nn(e, a(e.date), r, i)), s = (e) => o.length ? o.reduce((t, n) => t + n[e], 0) / o.length : null;
	return {
		crying: s("crying"),
		distress: s("distress"),
		episodes: s("episodes"),
		longest: s("longest"),
		days: o.length
	};
}
function nn(e, t, n, r) {
	let i = t.map((e) => ({
		age: n - qe(e.start, r),
		duration: e.duration
	})).filter(({ age: e }) => e > 0), a = rn(e, n, "crying");
	return {
		crying: a,
		distress: an(e, a),
		episodes: i.length,
		longest: Math.max(0, ...i.map(({ age: e, duration: t }) => Math.min(e, t)))
	};
}
function rn(e, t, n) {
	return e.hours.reduce((e, r, i) => {
		let a = Math.min(1, Math.max(0, t / Qt - i));
		return e + r[n] * a;
	}, 0);
}
function an(e, t) {
	let { distress: n, crying: r } = e.sums;
	if (!n || !r) return 0;
	let i = -60 * Math.log1p(-Math.min(n, 99.99) / 100), a = Math.min(1, t / r);
	return -100 * Math.expm1(-i * a / en);
}
// src/forms.ts
var on = {
	name: "entity",
	required: !0,
	selector: { entity: { filter: {
		integration: e,
		domain: "binary_sensor"
	} } }
}, sn = {
	name: "name",
	selector: { text: {} }
}, cn = {
	name: "birth_date",
	selector: { date: {} }
}, ln = {
	entity: "form.entity_help",
	birth_date: "form.birth_date_help",
	actions: "form.actions_help"
};
function un() {
	return gn([
		on,
		sn,
		cn,
		mn(),
		hn()
	]);
}
function dn() {
	return gn([
		on,
		sn,
		cn,
		hn()
	]);
}
function fn() {
	return gn([on, sn]);
}
function pn(e, t) {
	return gn([
		on,
		sn,
		cn,
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
function mn() {
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
function hn() {
	let e = { ui_action: {
		actions: ["perform-action", "none"],
		default_action: "none"
	} };
	return {
		name: "actions",
		type: "expandable",
		title: F("form.actions"),
		schema: Gt.map((t) => ({
			name: t,
			selector: e
		}))
	};
}
function gn(e) {
	return {
		schema: e,
		computeLabel: ({ name: e }) => {
			let t = Jt(e);
			return F(t ? `soothing.${t}` : `form.${e}`);
		},
		computeHelper: (e) => {
			let t = ln[e.name];
			return t && F(t);
		}
	};
}
// src/age.ts
var _n = 6048e5;
function vn(e, t) {
	let n = Date.parse(t) - Date.parse(e);
	return Number.isNaN(n) || n < 0 ? void 0 : Math.floor(n / _n);
}
function yn(e) {
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
function bn(e, t, n) {
	let r = vn(e, t);
	if (r === void 0) return;
	let [i, a] = r < 16 ? [r, "week"] : [xn(e, t), "month"];
	return new Intl.NumberFormat(n, {
		style: "unit",
		unit: a,
		unitDisplay: "long"
	}).format(i);
}
function xn(e, t) {
	let [n = 0, r = 0, i = 0] = e.split("-").map(Number), [a = 0, o = 0, s = 0] = t.split("-").map(Number);
	return (a - n) * 12 + o - r - +(s < i);
}
// src/room/age-note.ts
function Sn(e, t, n) {
	let r = vn(e, t);
	if (r === void 0) return;
	let { stage: i, ...a } = yn(r), o = Object.fromEntries(Object.entries(a).map(([e, t]) => [e, String(t)]));
	return n(`age.${i}`, o);
}
function Cn(e, t, n) {
	let r = Sn(e, t, n);
	return r && x`<p class="note">${r} ${n("age.care")} (${n("age.source")})</p>`;
}
// src/room/notice.ts
var wn = (e) => `component.cry_monitor.issues.deaf_${e}.description`, Tn = 1, En = 6e5;
async function Dn(e, t) {
	return (await e.loadBackendTranslation("issues", "cry_monitor"))(wn(t), { room: "" }).split("\n\n")[Tn]?.trim() || void 0;
}
function On(e, t, n) {
	if (e.user?.is_admin) return t !== null && n - t >= En ? "/config/repairs" : "/config/integrations/integration/cry_monitor";
}
function kn(e, t, n) {
	return x`<div class="notice">
    <p>${e ? x`<strong>${e}</strong> ` : C}${n("state.deaf_hint")}</p>
    ${t ? x`<a class="button" href=${t}>${n("state.repair")}</a>` : C}
  </div>`;
}
function An(e, t) {
	return x`<div class="notice">
    <p>${e("state.paused_hint")}</p>
    <button class="button" @click=${t}>${e("state.resume")}</button>
  </div>`;
}
var jn = l`
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
`, Mn = class {
	constructor(e) {
		this.host = e, this.key = "", e.addController(this);
	}
	hostConnected() {}
	hostDisconnected() {
		clearTimeout(this.retry), this.key = "";
	}
	wordsFor(e, t) {
		let n = `${e.language} ${t.cause}`;
		return n !== this.key && (this.key = n, this.words = void 0, clearTimeout(this.retry), t.cause && this.fetch(e, t.cause, n)), this.words;
	}
	async fetch(e, t, n) {
		let r = await Dn(e, t).catch(() => void 0);
		n === this.key && (this.words = r, r === void 0 && (this.retry = setTimeout(() => this.fetch(e, t, n), vt)), this.host.requestUpdate());
	}
}, Nn = 1.5, Pn = .5, Fn = [
	"quiet",
	"maybe",
	"crying"
], In = 1 / Nn;
function Ln(e) {
	return Math.min(1, Math.max(0, e / Nn));
}
function Rn(e, t) {
	return t ? "crying" : e >= Pn ? "maybe" : "quiet";
}
function zn(e, t) {
	return e.crying === null || e.heard < 600 && t < .5;
}
function Bn(e, t, n, r) {
	let i = (e) => r.number(Math.round(e)), a = (r, i, a = i, o) => {
		let s = t?.[r] ?? null, c = e?.[r] ?? null;
		return x`<div title=${o ?? C}>
      <dt>${n(`today.${r}`)}</dt>
      <dd>${c === null ? "–" : i(c)}</dd>
      ${s === null ? C : x`<dd class="note" title=${n("today.average_help")}>
            ${n("today.average", { value: a(s) })}
          </dd>`}
    </div>`;
	};
	return x`<dl class="figures">
    ${a("crying", M)}
    ${a("distress", i, i, n("today.distress_help"))}
    ${a("episodes", i, (e) => r.number(e, 1))}
    ${a("longest", M)}
  </dl>`;
}
var Vn = l`
  .figures {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 8px 12px;
    margin: 0;
  }

  @container (max-width: 30em) {
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
function Hn(e, t) {
	let n = t.end - t.start, r = Math.max(0, (e.start - t.start) / n), i = Math.min(1, (e.end - t.start) / n);
	return i > r || i === r && e.start >= t.start && i < 1 ? {
		start: r,
		width: i - r
	} : void 0;
}
function Un(e, t, n = 6e4) {
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
function Wn(e, t, n) {
	let r = [], i = 9e5;
	for (let a = Math.ceil(e.start / i) * i; a <= e.end; a += i) n.hourOf(a) % t === 0 && r.push(a);
	return r;
}
function Gn(e, t, n) {
	let r = -1, i = n;
	return e.forEach((e, n) => {
		let { start: a, end: o } = H(e), s = t < a ? a - t : Math.max(0, t - o);
		s <= i && (r = n, i = s);
	}), r;
}
// src/room/soothing-words.ts
var Kn = {
	feeding: "mdi:baby-bottle-outline",
	rocking: "mdi:baby-carriage",
	white_noise: "mdi:weather-windy"
};
function U(e, t) {
	let n = Jt(e);
	return n ? t(`soothing.${n}`) : e;
}
// src/room/undo.ts
var qn = 1e4, Jn = class {
	constructor(e) {
		this.host = e, this.words = "", e.addController(this);
	}
	hostConnected() {}
	hostDisconnected() {
		this.forget();
	}
	render(e) {
		return x`<div class="told" ?hidden=${!this.words}>
      <p role="status">${this.words}</p>
      ${this.back ? x`<button class="button" @click=${this.back}>${e("soothing.undo")}</button>` : C}
    </div>`;
	}
	tell(e, t) {
		clearTimeout(this.timer), this.words = e, this.back = t, this.host.requestUpdate(), this.timer = setTimeout(() => this.forget(), qn);
	}
	forget() {
		clearTimeout(this.timer), this.words = "", this.back = void 0, this.host.requestUpdate();
	}
}, Yn = l`
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
`, Xn = 36e5;
function Zn(e, t, n) {
	let r = e.at(-1);
	if (r?.ended !== "ended" || n - H(r).end > Xn) return;
	let i = Yt(r, t).at(-1);
	return i && i.helped === null && i.calmAfter !== null ? i : void 0;
}
var Qn = class extends D {
	constructor(...e) {
		super(...e), this.busy = !1, this.undo = new Jn(this);
	}
	render() {
		let { asked: e, say: t, undo: n } = this;
		return !e || e.at === this.answered?.at ? n.render(t) : x`
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
		let n = `afterwards.${Jt(e) ?? "own"}`;
		return this.say(n, {
			duration: M(t ?? 0),
			what: e
		});
	}
	button(e, t) {
		return x`<button class="button" ?disabled=${this.busy} @click=${t}>
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
			B,
			Yn,
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
I([O({ attribute: !1 })], Qn.prototype, "asked", void 0), I([O({ attribute: !1 })], Qn.prototype, "say", void 0), I([O({ attribute: !1 })], Qn.prototype, "care", void 0), I([k()], Qn.prototype, "busy", void 0);
// src/room/night-note.ts
function $n(e, t, n, r) {
	let i = n("night.heard", { percent: r.percent(e.heard) });
	if (!zt(e)) return i;
	let a = M(e.crying), o = r.number(e.cries);
	return [
		e.cries === 0 ? n("ribbon.none") : n(e.cries === 1 ? "night.once" : "night.cried", {
			count: o,
			crying: a
		}),
		n("night.longest_calm", { duration: M(e.longestCalm) }),
		...t ? [n(`night.${t}`)] : [],
		...e.heard < .95 ? [i] : []
	].join(" ");
}
function er(e, t, n, r) {
	let i = n("night.title", {
		from: r.hour(19),
		to: r.hour(7)
	});
	return x`<section class="night" aria-label=${i}>
    <h3>${i}</h3>
    <p>${$n(e, t, n, r)}</p>
  </section>`;
}
// src/room/status.ts
var tr = {
	calm: "mdi:ear-hearing",
	crying: "mdi:emoticon-cry-outline",
	deaf: "mdi:ear-hearing-off",
	paused: "mdi:pause",
	starting: "mdi:timer-sand"
};
function W(e) {
	return e.ear === "starting" || e.ear === "paused" ? e.ear : e.ear !== "listening" || e.crying === null ? "deaf" : e.crying ? "crying" : "calm";
}
function nr(e) {
	return e === "calm" || e === "crying";
}
function rr(e, t, n) {
	if (e.connected && n) return e.states[t]?.state === "unavailable" && nr(W(n)) ? {
		...n,
		ear: "disconnected",
		crying: null,
		since: null
	} : n;
}
function ir(e, t, n, r) {
	let i = W(e);
	if (i === "starting") return n("state.starting");
	if (i === "deaf" || i === "paused") {
		let a = e.ear === "no_signal" ? "state.silent" : `state.${i}`;
		return e.since === null ? n(a) : n(`${a}_since`, { time: r.timeOfLate(e.since, t) });
	}
	return e.since === null ? n(`state.${i}`) : n(`state.${i}_for`, { duration: M((t - e.since) / 1e3) });
}
// src/room/styles.ts
var ar = l`
  .head {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  .head > div {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .head ha-icon {
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

  .wall .head ha-icon {
    inline-size: 72px;
    block-size: 72px;
    --mdc-icon-size: 44px;
  }

  .night h3 {
    margin-block-end: 2px;
  }

  .night p {
    line-height: 1.45;
  }

  .meters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 8px 24px;
  }

  .message {
    padding: 16px;
  }
`, or = 6e4, sr = 8, cr = class extends L {
	constructor(...e) {
		super(...e), this.story = new Ct(this), this.usual = new z(this, () => this.hass && this.room && this.fetchUsual(this.hass, this.room.entryId), 5 * or), this.why = new Mn(this);
	}
	static getStubConfig(e) {
		let t = n(e)[0];
		return t ? { entity: t.entity } : {};
	}
	static getConfigForm() {
		return un();
	}
	getGridOptions() {
		return {
			columns: 12,
			min_columns: 6,
			rows: "auto"
		};
	}
	roomChanged() {
		this.hass && this.story.follow(this.hass, this.room?.entryId), this.usual.restart(), this.care = this.hass && this.room && new Zt(this.hass, this.room.entryId, () => this.story.refresh());
	}
	render() {
		if (!this.hass || !this.config) return C;
		if (!this.room) return this.withoutRoom();
		let e = rr(this.hass, this.room.entity, this.story.live), t = e ? W(e) : "starting";
		return this.config.display === "wall" ? this.wall(this.hass, e, t) : x`
      <ha-card class=${t}>
        ${e ? this.header(e) : this.waiting()}
        ${e ? [
			this.notice(this.hass, e),
			this.soothing(this.hass, e),
			this.meters(e)
		] : C}
        ${this.ribbon(e)} ${e ? this.today(e) : C}
      </ha-card>
    `;
	}
	wall(e, t, n) {
		return x`
      <ha-card class="wall ${n}">
        ${t ? this.header(t) : this.waiting()}
        ${t ? [this.notice(e, t), this.soothing(e, t)] : C}
        <cry-monitor-band .past=${this.story.past}></cry-monitor-band>
      </ha-card>
    `;
	}
	waiting() {
		let e = this.story.error;
		return x`
      <div class="head">
        <ha-icon icon=${tr.starting}></ha-icon>
        <div>
          <h2>${this.name}</h2>
          <p class="state">
            ${e ? this.say("load.failed", { error: e }) : this.say("load.waiting")}
          </p>
        </div>
      </div>
    `;
	}
	header(e) {
		let t = W(e);
		return x`
      <div class="head">
        <ha-icon icon=${tr[t]}></ha-icon>
        <div>
          <h2>${this.name}</h2>
          <p class="state">${ir(e, Date.now(), this.say, this.format)}</p>
        </div>
        <span class="hidden" role="status">${this.name}: ${this.say(`state.${t}`)}</span>
      </div>
    `;
	}
	notice(e, t) {
		let { say: n } = this, r = this.failed && x`<p class="note" role="alert">${this.failed}</p>`;
		switch (W(t)) {
			case "paused": return x`${An(n, () => void this.resume())} ${r}`;
			case "deaf": return kn(this.why.wordsFor(e, t), On(e, t.since, Date.now()), n);
			default: return C;
		}
	}
	soothing(e, t) {
		let n = this.story.past, r = W(t);
		return !n || !nr(r) ? C : r === "crying" ? x`<cry-monitor-soothing
          .done=${Xt(t.episode ?? Date.now(), n.soothings)}
          .now=${Date.now()}
          .say=${this.say}
          .care=${this.care}
          .act=${(t) => Wt(e, this.config?.actions?.[t])}
          @more=${() => this.show(t.episode)}
        ></cry-monitor-soothing>` : x`<cry-monitor-afterwards
          .asked=${Zn(n.episodes, n.soothings, Date.now())}
          .say=${this.say}
          .care=${this.care}
        ></cry-monitor-afterwards>`;
	}
	show(e) {
		let t = this.renderRoot.querySelector("cry-monitor-day");
		t && (t.chosen = e);
	}
	meters(e) {
		if (!nr(W(e))) return C;
		let { say: t } = this, { level: n } = e, r = e.evidence ?? 0;
		return x`
      <div class="meters">
        <cry-monitor-meter
          .label=${t("meter.probability")}
          .text=${t(`meter.${Rn(r, e.crying === !0)}`)}
          .scale=${Fn.map((e) => t(`meter.${e}`))}
          .share=${Ln(r)}
          .mark=${In}
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
		let r = e !== void 0 && zn(e.today, e.coverage);
		return x`
      <cry-monitor-day
        .past=${t}
        .care=${this.care}
        .label=${this.say("ribbon.label")}
        .without=${r ? "" : this.say("ribbon.none")}
        .say=${this.say}
        .format=${this.format}
      ></cry-monitor-day>
      ${this.night()}
    `;
	}
	night() {
		let e = this.usual.value?.nights, t = e?.at(-1);
		return !this.hass || !e || !t || !It(Date.now(), this.hass.config.time_zone) ? C : er(t, Rt(t, e.slice(0, -1)), this.say, this.format);
	}
	today(e) {
		let { say: t, format: n } = this, r = this.config?.birth_date, i = this.usual.value, a = i?.days === 0 && this.heardFrom(e) !== null, o = zn(e.today, e.coverage);
		return x`
      <h3>${t("today.title")}</h3>
      ${Bn(o ? null : e.today, i, t, n)}
      <p class="note">
        ${a || o && e.heardSince !== null ? this.since(a ? this.heardFrom(e) : e.heardSince) : t("today.coverage", { percent: n.percent(e.coverage) })}
      </p>
      ${r ? Cn(r, n.dayOf(Date.now()), t) : C}
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
	async fetchUsual(e, t) {
		let n = Date.now(), r = e.config.time_zone, i = A(e), [{ days: a }, o] = await Promise.all([ct(e, t, sr), ot(e, t, {
			start: n - 11520 * or,
			end: n
		})]), s = a.slice(1).map((e) => Lt(e.date, o.episodes, o.heard, r));
		return {
			...tn(a, o.episodes, i, qe(n, r), r),
			nights: s
		};
	}
	async resume() {
		try {
			await jt(this.hass, this.room, !0), this.failed = void 0;
		} catch (e) {
			this.failed = this.say("state.failed", { error: R(e) });
		}
	}
	static {
		this.styles = [
			B,
			wt,
			Vn,
			Tt,
			jn,
			ar
		];
	}
};
I([k()], cr.prototype, "failed", void 0);
// src/room/day-view.ts
var G = class extends D {
	constructor(...e) {
		super(...e), this.label = "", this.without = "", this.chosen = null;
	}
	render() {
		let { past: e, say: t, format: n } = this, r = e.episodes.findIndex((e) => e.start === this.chosen), i = e.episodes[r];
		return x`
      <cry-monitor-ribbon
        .episodes=${e.episodes}
        .heard=${e.heard}
        .window=${e.window}
        .chosen=${this.chosen}
        .label=${this.label}
        .without=${this.without}
        .say=${t}
        .format=${n}
        @episode-chosen=${(e) => this.chosen = e.detail}
      ></cry-monitor-ribbon>
      ${i ? x`<cry-monitor-episode
            .episode=${i}
            .soothings=${e.soothings}
            .now=${e.window.end}
            .say=${t}
            .format=${n}
            .hasPrevious=${r > 0}
            .hasNext=${r < e.episodes.length - 1}
            .care=${this.care}
            @episode-turned=${(e) => this.turn(r + (e.detail === "next" ? 1 : -1))}
            @episode-closed=${() => this.chosen = null}
          ></cry-monitor-episode>` : C}
    `;
	}
	turn(e) {
		this.chosen = this.past.episodes[e]?.start ?? null;
	}
	static {
		this.styles = [B];
	}
};
I([O({ attribute: !1 })], G.prototype, "past", void 0), I([O({ attribute: !1 })], G.prototype, "care", void 0), I([O()], G.prototype, "label", void 0), I([O()], G.prototype, "without", void 0), I([O({ attribute: !1 })], G.prototype, "say", void 0), I([O({ attribute: !1 })], G.prototype, "format", void 0), I([O({ attribute: !1 })], G.prototype, "chosen", void 0);
// src/room/episode-view.ts
var K = class extends D {
	constructor(...e) {
		super(...e), this.soothings = [], this.now = 0, this.hasPrevious = !1, this.hasNext = !1, this.busy = !1, this.words = "", this.undo = new Jn(this);
	}
	willUpdate(e) {
		let t = e.get("episode");
		t && t.start !== this.episode.start && (this.undo.forget(), this.words = "");
	}
	render() {
		let { episode: e, say: t, format: n } = this, r = t("episode.title", { time: n.timeOfLate(e.start, this.now) }), i = Yt(e, this.soothings);
		return x`
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
          ${e.level === null ? C : this.fact("episode.level", n.level(e.level))}
        </dl>
        ${this.ending()}
        ${i.length ? x`<ul>${i.map((e) => this.row(e))}</ul>` : C}
        <fieldset ?disabled=${this.busy}>
          <legend>
            ${t(e.ended === null ? "soothing.question_now" : "soothing.question")}
          </legend>
          ${Gt.map((e) => this.choice(e, i))}
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
		return x`<button
      class="icon turn"
      ?disabled=${!n}
      aria-label=${this.say(`episode.${e}`)}
      @click=${() => this.dispatchEvent(new CustomEvent("episode-turned", { detail: e }))}
    >
      ${t}
    </button>`;
	}
	fact(e, t) {
		return x`<div><dt>${this.say(e)}</dt><dd>${t}</dd></div>`;
	}
	ending() {
		if (this.episode.ended === "ended") return C;
		let e = this.episode.ended === null ? "episode.going_on" : "episode.interrupted";
		return x`<p class="note">${this.say(e)}</p>`;
	}
	row(e) {
		let { say: t, format: n } = this;
		return x`<li>
      <span>${[
			n.time(e.at),
			U(e.kind, t),
			...e.calmAfter ? [t("soothing.calm_after", { duration: M(e.calmAfter) })] : [],
			...e.helped === null ? [] : [t(e.helped ? "soothing.helped" : "soothing.did_not_help")]
		].join(" · ")}</span>
      ${this.episode.ended !== null && e.helped === null ? x`<span class="asked">
            <span>${t("soothing.did_it_help")}</span>
            ${this.answer(e, !0)} ${this.answer(e, !1)}
          </span>` : C}
    </li>`;
	}
	answer(e, t) {
		let n = U(e.kind, this.say), r = this.say(t ? "soothing.yes" : "soothing.no");
		return x`<button
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
		return x`<button
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
			Jt(e.kind) || (this.words = ""), this.undo.tell(this.say("soothing.saved", { what: n }), () => {
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
			B,
			Yn,
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
        flex-wrap: wrap;
        min-inline-size: 0;
        gap: 8px;
      }

      input {
        flex: 1 1 7em;
        inline-size: 7em;
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
I([O({ attribute: !1 })], K.prototype, "episode", void 0), I([O({ attribute: !1 })], K.prototype, "soothings", void 0), I([O({ attribute: !1 })], K.prototype, "now", void 0), I([O({ attribute: !1 })], K.prototype, "say", void 0), I([O({ attribute: !1 })], K.prototype, "format", void 0), I([O({ type: Boolean })], K.prototype, "hasPrevious", void 0), I([O({ type: Boolean })], K.prototype, "hasNext", void 0), I([O({ attribute: !1 })], K.prototype, "care", void 0), I([k()], K.prototype, "busy", void 0), I([k()], K.prototype, "words", void 0);
// src/room/meter.ts
var q = class extends D {
	constructor(...e) {
		super(...e), this.label = "", this.text = "", this.scale = [], this.share = null, this.mark = null;
	}
	render() {
		let e = Math.min(1, Math.max(0, this.share ?? 0)), t = this.mark !== null && e >= this.mark;
		return x`
      <div class="words">
        <span>${this.label}</span>
        ${this.scale.length ? C : x`<span class="value">${this.text}</span>`}
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
        ${this.mark === null ? C : x`<div class="mark" style="inset-inline-start: ${this.mark * 100}%"></div>`}
      </div>
      ${this.scale.length ? x`<div class="scale" aria-hidden="true">
            ${this.scale.map((e) => x`<span class=${e === this.text ? "now" : ""}>${e}</span>`)}
          </div>` : C}
    `;
	}
	static {
		this.styles = [B, l`
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
I([O()], q.prototype, "label", void 0), I([O()], q.prototype, "text", void 0), I([O({ attribute: !1 })], q.prototype, "scale", void 0), I([O({ type: Number })], q.prototype, "share", void 0), I([O({ type: Number })], q.prototype, "mark", void 0);
// src/room/ribbon-view.ts
var lr = 20, ur = 3, dr = 108e5, J = class extends D {
	constructor(...e) {
		super(...e), this.episodes = [], this.heard = [], this.window = {
			start: 0,
			end: 1
		}, this.chosen = null, this.label = "", this.without = "";
	}
	render() {
		let { window: e, say: t, format: n } = this, r = this.shown(), i = r.find((e) => e.start === this.chosen) ?? r.at(-1);
		return x`
      <div
        class="band"
        role="group"
        aria-label=${this.label}
        @click=${this.onClick}
        @keydown=${this.onKey}
      >
        ${Un(this.heard, e).map((e) => x`<div class="gap" style=${this.place(e)}></div>`)}
        ${r.map((r) => x`<button
              class="cry"
              style=${this.place(H(r), ur)}
              tabindex=${r === i ? 0 : -1}
              aria-pressed=${r.start === this.chosen}
              aria-label=${t("ribbon.episode", {
			start: n.timeOfLate(r.start, e.end),
			duration: M(r.duration)
		})}
            ></button>`)}
      </div>
      <div class="axis" aria-hidden="true">
        ${Wn(e, 6, n).filter((t) => t < e.end - dr).map((e) => x`<span style=${this.place({
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
        ${r.length ? "" : x`<span class="none">${this.without}</span>`}
      </div>
    `;
	}
	place(e, t = 0) {
		let n = Hn(e, this.window) ?? {
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
		let r = t.getBoundingClientRect(), i = (e.clientX - r.left) / r.width, a = getComputedStyle(t).direction === "rtl" ? 1 - i : i, o = this.window.end - this.window.start, s = this.shown(), c = Gn(s, this.window.start + a * o, lr / r.width * o);
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
		return this.episodes.filter((e) => Hn(H(e), this.window));
	}
	choose(e) {
		e && this.dispatchEvent(new CustomEvent("episode-chosen", { detail: e.start }));
	}
	static {
		this.styles = [B, l`
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
I([O({ attribute: !1 })], J.prototype, "episodes", void 0), I([O({ attribute: !1 })], J.prototype, "heard", void 0), I([O({ attribute: !1 })], J.prototype, "window", void 0), I([O({ attribute: !1 })], J.prototype, "say", void 0), I([O({ attribute: !1 })], J.prototype, "format", void 0), I([O({ attribute: !1 })], J.prototype, "chosen", void 0), I([O()], J.prototype, "label", void 0), I([O()], J.prototype, "without", void 0);
// src/room/soothing-bar.ts
var Y = class extends D {
	constructor(...e) {
		super(...e), this.done = [], this.now = 0, this.undo = new Jn(this);
	}
	render() {
		let { say: e, undo: t } = this;
		return x`
      <div class="bar" role="group" aria-label=${e("soothing.question_now")}>
        ${Gt.map((e) => this.button(e))}
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
		return x`<button class="button" aria-pressed=${n} @click=${() => this.tap(e)}>
      <ha-icon icon=${Kn[e]}></ha-icon>
      <span
        >${U(e, this.say)}${n ? x`<span class="clock">${M((this.now - t.at) / 1e3)}</span>` : C}</span
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
			B,
			Yn,
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
I([O({ attribute: !1 })], Y.prototype, "done", void 0), I([O({ attribute: !1 })], Y.prototype, "now", void 0), I([O({ attribute: !1 })], Y.prototype, "say", void 0), I([O({ attribute: !1 })], Y.prototype, "care", void 0), I([O({ attribute: !1 })], Y.prototype, "act", void 0), I([k()], Y.prototype, "tapped", void 0);
// src/report/csv.ts
var fr = Array.from({ length: 24 }, (e, t) => String(t).padStart(2, "0"));
function pr(e) {
	return [[
		"date",
		"heard_min",
		"crying_min",
		"cries",
		"longest_min",
		"distress",
		...fr.map((e) => `crying_${e}_min`)
	], ...e.map(({ date: e, sums: t, hours: n }) => [
		e,
		mr(t.heard),
		mr(t.crying),
		t.episodes ?? "",
		mr(t.longest),
		t.distress ?? "",
		...n.map(({ heard: e, crying: t }) => e || t ? mr(t) : "")
	])].map((e) => e.join(",")).join("\r\n") + "\r\n";
}
function mr(e) {
	return e === null ? "" : (e / 60).toFixed(1);
}
// src/data/averages.ts
var hr = 43200;
function gr(e, t) {
	let n = e.filter((e) => e.date < t && e.sums.heard >= hr).map((e) => e.sums.crying).filter((e) => e !== null);
	return n.length ? n.reduce((e, t) => e + t, 0) / n.length : null;
}
function _r(e) {
	let t = e.map((e) => e.sums).filter((e) => e.crying !== null), n = (e) => t.length ? t.reduce((t, n) => t + (e(n) ?? 0), 0) : null;
	return {
		heard: t.reduce((e, t) => e + t.heard, 0),
		crying: n((e) => e.crying),
		distress: null,
		episodes: n((e) => e.episodes),
		longest: t.length ? Math.max(...t.map((e) => e.longest ?? 0)) : null
	};
}
function vr(e) {
	let t = e.findIndex((e) => e.sums.heard > 0);
	return t < 0 ? e.slice(-1) : e.slice(t);
}
// src/week/heat.ts
var yr = [
	0,
	5,
	15,
	30
], br = .9;
function xr(e, t, n) {
	if (!e.heard && !e.crying) return t ? { kind: "ahead" } : { kind: "unheard" };
	let r = yr.filter((t) => e.crying > t * 60).length, i = n ? 1 : Math.min(1, e.heard / 3600);
	return {
		kind: "heard",
		step: r,
		crying: e.crying,
		part: i
	};
}
function Sr(e) {
	return e.kind === "heard" && e.part < br;
}
function Cr(e, t, n) {
	let r = e.date === t;
	return e.hours.map((e, t) => xr(e, r && t > n, r && t === n));
}
// src/week/helped-view.ts
function wr(e, t, n) {
	if (!e.length) return C;
	let r = [...e].sort((e, t) => t.calmed - e.calmed);
	return x`
    <h4>${t("helped.title")}</h4>
    <ul class="helped">
      ${r.map((e) => x`<li>
          <span>${U(e.kind, t)}</span>
          <span class="note">${Tr(e, t, n)}</span>
        </li>`)}
    </ul>
  `;
}
function Tr({ count: e, calmed: t, median: n }, r, i) {
	let a = r("helped.often", {
		calmed: i.number(t),
		count: i.number(e)
	});
	return n ? `${a}, ${r("helped.after", { duration: M(n) })}` : a;
}
var Er = l`
  h4 {
    margin: 0;
    font-size: var(--ha-font-size-m, 14px);
    font-weight: 500;
  }

  .helped {
    margin: -8px 0 0;
    padding: 0;
    list-style: none;
  }

  .helped li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    padding-block: 2px;
  }
`, Dr = "\n@page { margin: 14mm; }\n* { box-sizing: border-box; }\nbody { margin: 0; padding: 16px; font: 13px/1.45 system-ui, sans-serif; color: #000; background: #fff;\n  -webkit-print-color-adjust: exact; print-color-adjust: exact; }\nh1 { margin: 0; font-size: 22px; font-weight: 500; }\nh2 { margin: 18px 0 2px; font-size: 14px; break-after: avoid; }\np { margin: 2px 0; }\nul { margin: 0; padding-inline-start: 18px; }\ndl { display: flex; flex-wrap: wrap; gap: 4px 32px; margin: 12px 0; }\ndt { color: #444; font-size: 12px; }\ndd { margin: 0; font-size: 18px; }\ntable { inline-size: 100%; border-collapse: separate; border-spacing: 1px; font-size: 11px;\n  font-variant-numeric: tabular-nums; }\nthead { display: table-header-group; }\ntr { break-inside: avoid; }\nth, td { padding: 1px 6px 1px 0; text-align: start; font-weight: 400; white-space: nowrap; }\nth { color: #444; }\n.hour { padding: 0; }\n.s0, .s1, .s2, .s3, .s4, .unheard, .ahead { padding: 0; inline-size: 2.2%; }\ni { display: inline-block; inline-size: 12px; block-size: 10px; margin-inline-start: 8px; }\ni + i { margin-inline-start: 1px; }\n.s0 { background: #e4efed; }\n.s1 { background: #fdb58f; }\n.s2 { background: #f4772f; }\n.s3 { background: #b8460f; }\n.s4 { background: #5c2005; }\n.unheard { background: repeating-linear-gradient(135deg, #888 0 1px, transparent 1px 4px); }\n.partly { background-image: repeating-linear-gradient(135deg, #888 0 1px, transparent 1px 4px); }\n.legend { color: #444; font-size: 11px; }\n", Or = 43200, kr = 86400, Ar = Array.from({ length: 24 }, (e, t) => t);
function jr({ days: e, helped: t }, n, r, i) {
	let { name: a, birthDate: o, today: s } = n, c = e[0]?.date ?? s, l = e.at(-1)?.date ?? s, u = a ? r("report.title", { name: a }) : r("report.title_no_name"), d = o && Sn(o, l, r);
	return `<!doctype html>
<html lang="${X(rt(n.language))}">
<head><meta charset="utf-8"><title>${X(u)}</title><style>${Dr}</style></head>
<body>
<h1>${X(u)}</h1>
<p>${X(r("report.span", {
		from: i.fullDay(c),
		to: i.fullDay(l)
	}))}${o ? ` ${X(r("report.born", { date: i.fullDay(o) }))}` : ""}</p>
${Mr(e, s, r, i)}
${Nr(e, s, r, i)}
<p class="legend"><i class="unheard"></i> ${X(r("legend.unheard"))}
<i class="s0"></i> ${X(r("legend.calm"))}
<i class="s1"></i><i class="s2"></i><i class="s3"></i><i class="s4"></i> ${X(r("legend.crying"))}</p>
${Fr(t, r, i)}
<h2>${X(r("report.limits_title"))}</h2>
<p>${X(r("report.limits"))}</p>
${d ? `<p>${X(`${d} (${r("age.source")})`)}</p>` : ""}
</body></html>`;
}
function Mr(e, t, n, r) {
	let i = _r(e), a = gr(e, t), o = e.filter((e) => e.sums.heard >= Or).length, s = e.find((e) => e.sums.longest !== null && e.sums.longest === i.longest), c = s && i.longest ? `${M(i.longest)} (${r.shortDay(s.date)})` : M(i.longest ?? 0);
	return `<dl>${[
		[n("report.mean"), a === null ? "–" : M(a)],
		[n("week.episodes"), i.episodes === null ? "–" : r.number(i.episodes)],
		[n("week.longest"), i.longest === null ? "–" : c],
		[n("report.heard_days"), n("report.of", {
			known: r.number(o),
			count: r.number(e.length)
		})]
	].map(([e, t]) => `<div><dt>${X(e)}</dt><dd>${X(t)}</dd></div>`).join("")}</dl>`;
}
function Nr(e, t, n, r) {
	let i = Ar.map((e) => e % 6 == 0 ? `<th class="hour" colspan="6">${X(r.hour(e))}</th>` : "").join(""), a = e.map((e) => Pr(e, t, r)).join("\n");
	return `<table><thead><tr>${[
		"week.day",
		"week.total",
		"today.episodes",
		"today.longest",
		"report.heard"
	].map((e) => `<th>${X(n(e))}</th>`).join("")}${i}</tr></thead>
<tbody>
${a}
</tbody></table>`;
}
function Pr({ date: e, sums: t, hours: n }, r, i) {
	let a = (e, t) => e === null ? "–" : t(e), o = n.map((t) => {
		let n = xr(t, !1, e === r);
		return `<td class="${n.kind === "heard" ? `s${n.step}` : n.kind}${Sr(n) ? " partly" : ""}"></td>`;
	});
	return `<tr>${[
		i.day(e),
		a(t.crying, M),
		a(t.episodes, (e) => i.number(e)),
		a(t.longest, M),
		e === r ? M(t.heard) : i.percent(Math.min(1, t.heard / kr))
	].map((e) => `<td>${X(e)}</td>`).join("")}${o.join("")}</tr>`;
}
function Fr(e, t, n) {
	if (!e.length) return "";
	let r = e.map((e) => `<li>${X(`${U(e.kind, t)}: ${Tr(e, t, n)}`)}</li>`);
	return `<h2>${X(t("report.tried"))}</h2><ul>${r.join("")}</ul>`;
}
function X(e) {
	return e.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;");
}
// src/report/share.ts
var Ir = [
	7,
	14,
	28,
	60,
	90
], Z = class extends D {
	constructor(...e) {
		super(...e), this.entryId = "", this.isOpen = !1, this.count = 28, this.name = "", this.failed = "", this.open = async () => {
			this.isOpen = !0, await this.updateComplete, this.renderRoot.querySelector("dialog")?.showModal(), await this.fetch();
		}, this.close = () => {
			this.renderRoot.querySelector("dialog")?.close();
		}, this.choose = (e) => {
			this.count = Number(e.target.value), this.fetch();
		}, this.print = () => {
			this.renderRoot.querySelector("iframe")?.contentWindow?.print();
		}, this.save = () => {
			if (!this.days) return;
			let e = document.createElement("a");
			e.href = URL.createObjectURL(new Blob([pr(this.days.days)], { type: "text/csv" })), e.download = `cry-monitor-${A(this.hass)}.csv`, e.click(), setTimeout(() => URL.revokeObjectURL(e.href), 6e4);
		};
	}
	render() {
		let { say: e } = this;
		return x`
      <button class="button" @click=${this.open}>${e("share.open")}</button>
      ${this.isOpen ? this.dialog() : C}
    `;
	}
	dialog() {
		let { say: e, days: t } = this;
		return x`<dialog
      aria-label=${e("share.title")}
      @close=${() => this.isOpen = !1}
    >
      <h3>${e("share.title")}</h3>
      <p class="note">${e("share.private")}</p>
      <div class="fields">
        <label>
          <span>${e("share.name")}</span>
          <input
            type="text"
            maxlength="60"
            autocomplete="off"
            .value=${this.name}
            @input=${(e) => this.name = e.target.value}
          />
        </label>
        <label>
          <span>${e("form.days")}</span>
          <select @change=${this.choose}>
            ${Ir.map((e) => x`<option value=${e} ?selected=${e === this.count}>${e}</option>`)}
          </select>
        </label>
      </div>
      ${this.failed ? x`<p role="alert">${this.failed}</p>` : C}
      ${t ? x`<iframe title=${e("share.title")} srcdoc=${this.page(t)}></iframe>` : C}
      <div class="buttons">
        <button class="button" ?disabled=${!t} @click=${this.print}>${e("share.print")}</button>
        <button class="button" ?disabled=${!t} @click=${this.save}>${e("share.csv")}</button>
        <button class="button" @click=${this.close}>${e("episode.close")}</button>
      </div>
    </dialog>`;
	}
	page(e) {
		return jr(e, {
			name: this.name.trim(),
			birthDate: this.birthDate,
			today: A(this.hass),
			language: this.hass.locale.language
		}, this.say, this.format);
	}
	async fetch() {
		let { count: e } = this;
		try {
			let t = await ct(this.hass, this.entryId, e);
			if (e !== this.count) return;
			this.days = t, this.failed = "";
		} catch (e) {
			this.failed = this.say("state.failed", { error: R(e) });
		}
	}
	static {
		this.styles = [B, l`
      dialog {
        inline-size: min(860px, 100vw - 24px);
        max-block-size: calc(100dvh - 24px);
        box-sizing: border-box;
        padding: 20px;
        border: 0;
        border-radius: 16px;
        color: inherit;
        background: var(--surface);
      }

      dialog[open] {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }

      dialog::backdrop {
        background: rgb(0 0 0 / 50%);
      }

      h3,
      p {
        margin: 0;
      }

      h3 {
        font-size: var(--ha-font-size-xl, 20px);
        font-weight: 400;
      }

      .fields,
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
      }

      label {
        display: flex;
        flex: 1 1 10em;
        flex-direction: column;
        gap: 4px;
        color: var(--quiet);
      }

      input,
      select {
        min-block-size: 44px;
        min-inline-size: 0;
        padding-inline: 12px;
        border: 1px solid var(--quiet);
        border-radius: 8px;
        background: var(--surface);
        color: var(--primary-text-color);
        font: inherit;
      }

      iframe {
        flex: 1 1 420px;
        min-block-size: 260px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: white;
      }
    `];
	}
};
I([O({ attribute: !1 })], Z.prototype, "hass", void 0), I([O({ attribute: !1 })], Z.prototype, "entryId", void 0), I([O({ attribute: !1 })], Z.prototype, "birthDate", void 0), I([O({ attribute: !1 })], Z.prototype, "say", void 0), I([O({ attribute: !1 })], Z.prototype, "format", void 0), I([k()], Z.prototype, "isOpen", void 0), I([k()], Z.prototype, "count", void 0), I([k()], Z.prototype, "name", void 0), I([k()], Z.prototype, "days", void 0), I([k()], Z.prototype, "failed", void 0);
// src/tile/badge.ts
var Lr = class extends L {
	constructor(...e) {
		super(...e), this.now = new bt(this);
	}
	static getStubConfig(e) {
		let t = n(e)[0];
		return t ? { entity: t.entity } : {};
	}
	static getConfigForm() {
		return fn();
	}
	roomChanged() {
		this.hass && this.now.follow(this.hass, this.room?.entryId);
	}
	render() {
		let { hass: e, room: t, say: n } = this;
		if (!e || !this.config) return C;
		let r = t && rr(e, t.entity, this.now.live), i = r ? W(r) : "starting";
		return x`<ha-badge class=${i} .label=${this.config.name || t?.name || ""}>
      <ha-icon slot="icon" icon=${tr[i]}></ha-icon>
      ${r ? ir(r, Date.now(), n, this.format) : n("load.waiting")}
    </ha-badge>`;
	}
	static {
		this.styles = [
			B,
			wt,
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
}, Rr = class extends D {
	render() {
		let { past: e } = this;
		if (!e) return x`<div class="band"></div>`;
		let { episodes: t, heard: n, window: r } = e, i = (e) => {
			let { start: t, width: n } = Hn(e, r) ?? {
				start: 0,
				width: 0
			};
			return `inset-inline-start: min(${t * 100}%, 100% - 2px); inline-size: max(${n * 100}%, 2px)`;
		};
		return x`<div class="band">
      ${Un(n, r).map((e) => x`<i class="gap" style=${i(e)}></i>`)}
      ${t.map(H).filter((e) => Hn(e, r)).map((e) => x`<i class="cry" style=${i(e)}></i>`)}
    </div>`;
	}
	static {
		this.styles = [B, l`
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
I([O({ attribute: !1 })], Rr.prototype, "past", void 0);
// node_modules/lit-html/directive.js
var zr = {
	ATTRIBUTE: 1,
	CHILD: 2,
	PROPERTY: 3,
	BOOLEAN_ATTRIBUTE: 4,
	EVENT: 5,
	ELEMENT: 6
}, Br = (e) => (...t) => ({
	_$litDirective$: e,
	values: t
}), Vr = class {
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
}, { I: Hr } = Le, Ur = (e) => e, Wr = () => document.createComment(""), Gr = (e, t, n) => {
	let r = e._$AA.parentNode, i = t === void 0 ? e._$AB : t._$AA;
	if (n === void 0) n = new Hr(r.insertBefore(Wr(), i), r.insertBefore(Wr(), i), e, e.options);
	else {
		let t = n._$AB.nextSibling, a = n._$AM, o = a !== e;
		if (o) {
			let t;
			n._$AQ?.(e), n._$AM = e, n._$AP !== void 0 && (t = e._$AU) !== a._$AU && n._$AP(t);
		}
		if (t !== i || o) {
			let e = n._$AA;
			for (; e !== t;) {
				let t = Ur(e).nextSibling;
				Ur(r).insertBefore(e, i), e = t;
			}
		}
	}
	return n;
}, Q = (e, t, n = e) => (e._$AI(t, n), e), Kr = {}, qr = (e, t = Kr) => e._$AH = t, Jr = (e) => e._$AH, Yr = (e) => {
	e._$AR(), e._$AA.remove();
}, Xr = (e, t, n) => {
	let r = /* @__PURE__ */ new Map();
	for (let i = t; i <= n; i++) r.set(e[i], i);
	return r;
}, Zr = Br(class extends Vr {
	constructor(e) {
		if (super(e), e.type !== zr.CHILD) throw Error("repeat() can only be used in text expressions");
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
		let i = Jr(e), { values: a, keys: o } = this.dt(t, n, r);
		if (!Array.isArray(i)) return this.ut = o, a;
		let s = this.ut ??= [], c = [], l, u, d = 0, f = i.length - 1, p = 0, m = a.length - 1;
		for (; d <= f && p <= m;) if (i[d] === null) d++;
		else if (i[f] === null) f--;
		else if (s[d] === o[p]) c[p] = Q(i[d], a[p]), d++, p++;
		else if (s[f] === o[m]) c[m] = Q(i[f], a[m]), f--, m--;
		else if (s[d] === o[m]) c[m] = Q(i[d], a[m]), Gr(e, c[m + 1], i[d]), d++, m--;
		else if (s[f] === o[p]) c[p] = Q(i[f], a[p]), Gr(e, i[d], i[f]), f--, p++;
		else if (l === void 0 && (l = Xr(o, p, m), u = Xr(s, d, f)), l.has(s[d])) {
			if (l.has(s[f])) {
				let t = u.get(o[p]), n = t === void 0 ? null : i[t];
				if (n === null) {
					let t = Gr(e, i[d]);
					Q(t, a[p]), c[p] = t;
				} else c[p] = Q(n, a[p]), Gr(e, i[d], n), i[t] = null;
				p++;
			} else Yr(i[f]), f--;
		} else Yr(i[d]), d++;
		for (; p <= m;) {
			let t = Gr(e, c[m + 1]);
			Q(t, a[p]), c[p++] = t;
		}
		for (; d <= f;) {
			let e = i[d++];
			e !== null && Yr(e);
		}
		return this.ut = o, qr(e, c), S;
	}
}), Qr = [
	"on",
	void 0,
	"off"
];
function $r(e, t) {
	let n = ({ entity: e }) => {
		let n = Qr.indexOf(t[e]?.state);
		return n < 0 ? 1 : n;
	};
	return [...e].sort((e, t) => n(e) - n(t));
}
// src/tile/overview.ts
var ei = class extends D {
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
		if (!e || !this.config) return C;
		let t = $r(n(e), e.states);
		return t.length ? x`<div class="tiles" role="list">
      ${Zr(t, ({ entity: e }) => e, ({ entity: t }) => x`<div role="listitem">${this.tile(e, t)}</div>`)}
    </div>` : x`<ha-card><p>${P(e.locale.language)("strategy.empty")}</p></ha-card>`;
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
		this.styles = [B, l`
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
I([O({ attribute: !1 })], ei.prototype, "hass", void 0), I([k()], ei.prototype, "config", void 0);
// src/tile/hold.ts
var ti = 500, ni = 10, ri = class {
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
			}, ti));
		}, this.move = ({ clientX: e, clientY: t }) => {
			Math.hypot(e - this.at.x, t - this.at.y) > ni && this.cancel();
		}, this.cancel = () => {
			clearTimeout(this.timer);
		}, this.click = () => {
			this.cancel(), this.held || this.onTap(), this.held = !1;
		};
	}
}, ii = class extends L {
	constructor(...e) {
		super(...e), this.failed = "", this.story = new Ct(this), this.press = new ri(() => this.open(), () => void this.toggle());
	}
	static getStubConfig(e) {
		let t = n(e)[0];
		return t ? { entity: t.entity } : {};
	}
	static getConfigForm() {
		return dn();
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
		if (!e || !t) return C;
		if (!n) return this.withoutRoom();
		let a = rr(e, n.entity, this.story.live), o = a ? W(a) : "starting", s = a ? ir(a, Date.now(), r, this.format) : r("load.waiting");
		return x`
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
          <ha-icon icon=${tr[o]}></ha-icon>
          <span class="words">
            <span class="name">${this.name}${this.age()}</span>
            <span class="state">${this.failed || this.story.error || s}</span>
            ${a ? this.lastCry(a) : C}
          </span>
          <cry-monitor-band .past=${this.story.past}></cry-monitor-band>
        </button>
      </ha-card>
      <span class="hidden" role="status">${this.name}: ${r(`state.${o}`)}</span>
      ${this.card ? this.dialog(this.card, o) : C}
    `;
	}
	lastCry(e) {
		return e.lastCry === null || e.crying ? C : x`<span class="note">
          ${this.say("tile.last_cry", { time: this.format.timeOfLate(e.lastCry, Date.now()) })}
        </span>`;
	}
	age() {
		let { config: e, hass: t } = this, n = e?.birth_date && t && bn(e.birth_date, A(t), this.lang);
		return n ? x` <span class="note">${n}</span>` : C;
	}
	dialog(e, t) {
		let { say: n } = this, r = t === "paused";
		return x`<dialog
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
			await jt(this.hass, this.room, e), this.failed = "";
		} catch (e) {
			this.failed = this.say("state.failed", { error: R(e) });
		}
	}
	get name() {
		return this.config?.name || this.room?.name || "";
	}
	static {
		this.styles = [
			B,
			wt,
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
I([k()], ii.prototype, "failed", void 0), I([k()], ii.prototype, "card", void 0);
// src/strategy.ts
var ai = class extends HTMLElement {
	static getCreateSuggestions(e) {
		return {
			title: P(e.language)("strategy.name"),
			icon: "mdi:baby-face-outline"
		};
	}
	static async generate(e, t) {
		let r = P(t.language), i = $r(n(t), t.states), a = Object.fromEntries(i.map(({ entity: t }) => [t, oi(e, t)])), o = i.map(({ entity: e }) => [{
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
		})) : [si(a), ...o.map((e, t) => ci(e, i[t]))];
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
function oi(e, t) {
	let n = e.birth_dates?.[t] ?? e.birth_date;
	return n ? { birth_date: n } : {};
}
function si(e) {
	return {
		type: "grid",
		column_span: 3,
		cards: [{
			type: "custom:cry-monitor-overview",
			rooms: e
		}]
	};
}
function ci(e, { name: t }) {
	return {
		type: "grid",
		cards: [{
			type: "heading",
			heading: t
		}, ...e]
	};
}
// src/week/trend.ts
var li = 43200, ui = 4;
function di(e, t) {
	let n = /* @__PURE__ */ new Map();
	for (let t of e) {
		let e = gi(t.date);
		n.set(e, [...n.get(e) ?? [], t]);
	}
	let r = [...n].map(([e, n]) => mi(e, n, t)), i = r.findIndex(({ heardDays: e }) => e > 0);
	return i < 0 ? [] : r.slice(i);
}
function fi({ heardDays: e }) {
	return e >= ui;
}
function pi(e) {
	let t = Math.max(0, ...e.map((e) => Math.max(e.crying ?? 0, e.usual?.to ?? 0)));
	return t <= 1800 ? 1800 : Math.ceil(t / 3600) * 3600;
}
function mi(e, t, n) {
	let r = t.filter((e) => e.sums.heard >= li).map((e) => e.sums.crying).filter((e) => e !== null);
	return {
		from: e,
		to: t.at(-1).date,
		crying: r.length ? r.reduce((e, t) => e + t, 0) / r.length : null,
		heardDays: r.length,
		usual: n ? hi(n, j(e, -3)) : void 0
	};
}
function hi(e, t) {
	let n = vn(e, t);
	if (n === void 0) return;
	let r = yn(n);
	if (r.stage === "older") return;
	let { from: i, to: a } = "about" in r ? {
		from: r.about,
		to: r.about
	} : r;
	return {
		from: i * 60,
		to: a * 60
	};
}
function gi(e) {
	return j(e, ((/* @__PURE__ */ new Date(`${e}T00:00:00Z`)).getUTCDay() + 6) % 7);
}
// src/week/card.ts
var _i = 7, vi = 28, yi = 182, bi = 3e5, xi = class extends L {
	constructor(...e) {
		super(...e), this.shown = new z(this, () => this.fetch(), bi), this.trend = new z(this, () => this.fetchTrend(), 12 * bi), this.past = new z(this, () => this.fetchDay(), bi), this.back = () => {
			this.day ? (this.day = void 0, this.shown.refresh()) : (this.week = void 0, this.shown.restart());
		};
	}
	static getStubConfig(e) {
		let t = n(e)[0];
		return t ? {
			entity: t.entity,
			days: 14
		} : {};
	}
	static getConfigForm() {
		return pn(_i, vi);
	}
	getGridOptions() {
		return {
			columns: 12,
			min_columns: 9,
			rows: "auto"
		};
	}
	setConfig(e) {
		super.setConfig(e), this.shown.refresh();
	}
	roomChanged() {
		let { hass: e, room: t } = this;
		this.week = void 0, this.day = void 0, this.shown.restart(), this.trend.restart(), this.care = e && t && new Zt(e, t.entryId, () => this.past.refresh());
	}
	render() {
		if (!this.hass || !this.config) return C;
		if (!this.room) return this.withoutRoom();
		let e = this.heading();
		return x`
      <ha-card>
        <h2>${this.config.name || this.room.name}</h2>
        <div class="head">
          <h3>${e}</h3>
          ${this.day || this.week ? x`<button class="button" @click=${this.back}>${this.say("week.back")}</button>` : C}
        </div>
        ${this.failure(this.shown.error)}
        ${this.day ? this.dayView(this.day) : [this.trendView(), this.grid(this.hass, this.shown.value, e)]}
      </ha-card>
    `;
	}
	heading() {
		let { say: e, format: t } = this;
		if (this.day) return t.longDay(this.day);
		if (this.week) return e("week.of", { day: t.longDay(this.week.from) });
		let n = this.shown.value ? vr(this.shown.value.days).length : this.count;
		return n === 1 ? e("today.title") : e("week.title", { days: String(n) });
	}
	trendView() {
		let e = di(this.trend.value?.days ?? [], this.config?.birth_date);
		return e.length < 2 ? C : x`<cry-monitor-trend
      .weeks=${e}
      .chosen=${this.week?.from}
      .say=${this.say}
      .format=${this.format}
      @week-chosen=${(e) => {
			this.week = e.detail, this.shown.restart();
		}}
    ></cry-monitor-trend>`;
	}
	grid(e, t, n) {
		let { say: r, format: i } = this;
		if (!t) return x`<p class="note">${r("load.waiting")}</p>`;
		let a = this.week ? t.days : vr(t.days), o = _r(a);
		if (o.crying === null) return x`<p class="note">${r("load.empty")}</p>`;
		let s = A(e), c = gr(a, s), l = o.heard < 600, u = (e, t) => x`<div><dt>${r(e)}</dt><dd>${l ? "–" : t}</dd></div>`;
		return x`
      <dl class="figures">
        ${u("week.total", M(o.crying))}
        ${c === null ? C : u("week.mean", M(c))}
        ${u("week.episodes", i.number(o.episodes ?? 0))}
        ${u("week.longest", M(o.longest ?? 0))}
      </dl>
      <cry-monitor-heat-grid
        .days=${a}
        .today=${s}
        .hourNow=${Ke(e)}
        .label=${n}
        .say=${r}
        .format=${i}
        @day-chosen=${(e) => {
			this.day = e.detail, this.past.restart();
		}}
      ></cry-monitor-heat-grid>
      ${wr(t.helped, r, i)}
      <cry-monitor-share
        .hass=${e}
        .entryId=${this.room.entryId}
        .birthDate=${this.config?.birth_date}
        .say=${r}
        .format=${i}
      ></cry-monitor-share>
    `;
	}
	dayView(e) {
		let t = this.past.value;
		return !t || t.date !== e ? this.past.error ? this.failure(this.past.error) : x`<p class="note">${this.say("load.waiting")}</p>` : x`<cry-monitor-day
      .past=${t}
      .care=${this.care}
      .label=${this.format.longDay(e)}
      .without=${t.heard.length ? this.say("ribbon.none") : ""}
      .say=${this.say}
      .format=${this.format}
    ></cry-monitor-day>`;
	}
	get count() {
		return Math.min(vi, Math.max(_i, Math.round(this.config?.days ?? 14)));
	}
	fetch() {
		let { hass: e, room: t, week: n } = this;
		if (e && t) return n ? st(e, t.entryId, n.from, n.to) : ct(e, t.entryId, this.count);
	}
	fetchTrend() {
		let { hass: e, room: t } = this;
		return e && t ? ct(e, t.entryId, yi) : void 0;
	}
	fetchDay() {
		let { hass: e, room: t, day: n } = this;
		if (!e || !t || !n) return;
		let r = e.config.time_zone, i = {
			start: Je(n, 0, r),
			end: Je(j(n, -1), 0, r)
		}, a = {
			start: i.start,
			end: Math.min(i.end, Date.now())
		};
		return ot(e, t.entryId, a).then((e) => ({
			...e,
			window: i,
			date: n
		}));
	}
	static {
		this.styles = [
			B,
			Vn,
			Er,
			Tt,
			l`
      h2 {
        margin-block-end: -10px;
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 12px;
      }

      h3 {
        font-size: var(--ha-font-size-xl, 20px);
        font-weight: 400;
      }
    `
		];
	}
};
I([k()], xi.prototype, "week", void 0), I([k()], xi.prototype, "day", void 0);
// src/week/trend-view.ts
var Si = class extends D {
	constructor(...e) {
		super(...e), this.weeks = [];
	}
	get strip() {
		return this.renderRoot.querySelector(".strip");
	}
	render() {
		let { say: e, weeks: t } = this, n = pi(t);
		return x`
      <div class="axis note" aria-hidden="true">
        <span>${M(n)}</span>
      </div>
      <div class="strip" role="group" aria-label=${e("trend.label")} tabindex="-1">
        ${t.map((e) => this.bar(e, n))}
      </div>
      <div class="legend note">
        <span><i class="swatch bar"></i>${e("trend.crying")}</span>
        ${t.some((e) => e.usual) ? x`<span><i class="swatch usual"></i>${e("trend.usual")}</span>` : C}
      </div>
    `;
	}
	updated(e) {
		let t = e.get("weeks");
		if (e.has("weeks") && t?.length !== this.weeks.length) {
			let { strip: e } = this;
			e?.scrollTo({ left: getComputedStyle(this).direction === "rtl" ? -1e6 : 1e6 });
		}
	}
	bar(e, t) {
		let { say: n, format: r } = this, i = (e) => `${100 * e / t}%`, a = e.from === this.chosen;
		return x`<button
      aria-pressed=${a}
      aria-label=${n("trend.week", {
			day: r.shortDay(e.from),
			what: e.crying === null ? n("legend.unheard") : n("trend.a_day", { duration: M(e.crying) })
		})}
      @click=${() => this.choose(a ? void 0 : e)}
    >
      <span class="plot">
        ${e.usual ? x`<i
              class="usual"
              style="inset-block-end: ${i(e.usual.from)}; block-size: max(4px, ${i(e.usual.to - e.usual.from)})"
            ></i>` : C}
        ${e.crying === null ? x`<i class="unheard"></i>` : x`<i
              class="bar ${fi(e) ? "" : "partly"}"
              style="block-size: max(2px, ${i(e.crying)})"
            ></i>`}
      </span>
      <span class="day note" aria-hidden="true">${r.shortDay(e.from)}</span>
    </button>`;
	}
	choose(e) {
		this.dispatchEvent(new CustomEvent("week-chosen", { detail: e }));
	}
	static {
		this.styles = [B, l`
      .axis {
        margin-block-end: -4px;
      }

      .strip {
        display: flex;
        overflow-x: auto;
        scrollbar-width: thin;
        border-block-start: 1px dashed var(--line);
      }

      button {
        display: flex;
        flex: 1 0 max(44px, 4em);
        flex-direction: column;
        padding: 0;
        font-size: var(--ha-font-size-s, 12px);
        border: 0;
        background: none;
      }

      button:focus-visible {
        outline-offset: -2px;
      }

      .plot {
        position: relative;
        display: block;
        block-size: 96px;
        border-block-end: 1px solid var(--quiet);
      }

      .plot i {
        position: absolute;
      }

      .usual {
        inset-inline: 0;
        background: color-mix(in srgb, var(--teal-color, var(--success-color)) 32%, transparent);
      }

      .bar,
      .unheard {
        inset-inline: 25%;
        inset-block-end: 0;
      }

      .bar {
        border-radius: 4px 4px 0 0;
        background: var(--cry);
      }

      .bar.partly {
        background: var(--unheard), color-mix(in srgb, var(--cry) 52%, var(--surface));
      }

      .unheard {
        block-size: 12px;
        background: var(--unheard);
      }

      button[aria-pressed="true"] {
        border-radius: 8px 8px 0 0;
        background: color-mix(in srgb, var(--primary-color) 16%, transparent);
      }

      button[aria-pressed="true"] .day {
        font-weight: 500;
        color: var(--primary-text-color);
      }

      .day {
        padding-block: 4px;
        inline-size: 100%;
        text-align: center;
        line-height: 1.2;
      }

      .swatch.bar {
        border-radius: 2px;
      }

      @media (forced-colors: active) {
        .plot i {
          forced-color-adjust: none;
        }

        .usual {
          border-block: 1px solid CanvasText;
        }

        button[aria-pressed="true"] {
          border: 2px solid Highlight;
        }
      }
    `];
	}
};
I([O({ attribute: !1 })], Si.prototype, "weeks", void 0), I([O({ attribute: !1 })], Si.prototype, "chosen", void 0), I([O({ attribute: !1 })], Si.prototype, "say", void 0), I([O({ attribute: !1 })], Si.prototype, "format", void 0);
// src/week/heat-view.ts
var Ci = 24, wi = [
	0,
	6,
	12,
	18
], $ = class extends D {
	constructor(...e) {
		super(...e), this.days = [], this.today = "", this.hourNow = 0, this.label = "", this.at = null, this.rows = [];
	}
	willUpdate(e) {
		e.has("days") && this.at && this.at[0] >= this.days.length && (this.at = null), (e.has("days") || e.has("today") || e.has("hourNow")) && (this.rows = this.days.map((e) => Cr(e, this.today, this.hourNow)));
	}
	render() {
		let { say: e, format: t } = this;
		return x`
      <table role="grid" aria-label=${this.label} @keydown=${this.onKey} @click=${this.onClick} @pointermove=${this.onDrag}>
        <thead>
          <tr>
            <th scope="col" style="inline-size: ${this.dayWidth()}ch"><span class="hidden">${e("week.day")}</span></th>
            ${wi.map((e) => x`<th scope="colgroup" colspan="6" class="hour">${t.hour(e)}</th>`)}
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
      ${this.at ? x`<button class="button day" @click=${() => this.openDay(this.at[0])}>
            ${e("week.open_day", { day: t.longDay(this.days[this.at[0]].date) })}
          </button>` : ""}
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
		].map((e) => x`<i class="swatch s${e}"></i>`)}</span
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
		return x`<tr>
      <th scope="row" @click=${() => this.openDay(t)}><span aria-hidden="true">${this.format.day(n.date)}</span
        ><span class="hidden">${this.format.longDay(n.date)}</span></th>
      ${e.map((e, n) => this.cell(e, t, n, t === r && n === i))}
      <td class="sum" role="gridcell">
        ${n.sums.crying === null ? "–" : M(n.sums.crying)}
      </td>
    </tr>`;
	}
	cell(e, t, n, r) {
		let i = this.at?.[0] === t && this.at[1] === n;
		return x`<td
      role="gridcell"
      class="cell ${e.kind === "heard" ? `s${e.step}` : e.kind} ${Sr(e) ? "partly" : ""} ${i ? "chosen" : ""}"
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
			to: r.hour((t + 1) % Ci),
			what: this.what(i)
		});
	}
	what(e) {
		let { say: t, format: n } = this;
		if (e.kind === "ahead") return "–";
		if (e.kind === "unheard") return t("legend.unheard");
		let r = e.crying ? t("week.cell_crying", { duration: M(e.crying) }) : t("legend.calm");
		return Sr(e) ? `${r}, ${t("week.cell_part", { percent: n.percent(e.part) })}` : r;
	}
	step(e, t, n) {
		return x`<button
      class="button turn"
      aria-label=${this.say(`week.${e}`)}
      @click=${() => this.walk(n)}
    >
      ${t}
    </button>`;
	}
	openDay(e) {
		this.dispatchEvent(new CustomEvent("day-chosen", { detail: this.days[e]?.date }));
	}
	walk(e) {
		let t = this.rows.length * Ci - 1, [n, r] = this.at ?? [this.rows.length - 1, this.hourNow - e], i = Math.min(t, Math.max(0, n * Ci + r + e));
		this.at = [Math.floor(i / Ci), i % Ci];
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
		this.styles = [B, l`
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

      th[scope="row"] {
        cursor: pointer;
      }

      .day {
        inline-size: 100%;
        margin-block-end: 8px;
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
I([O({ attribute: !1 })], $.prototype, "days", void 0), I([O({ attribute: !1 })], $.prototype, "today", void 0), I([O({ attribute: !1 })], $.prototype, "hourNow", void 0), I([O()], $.prototype, "label", void 0), I([O({ attribute: !1 })], $.prototype, "say", void 0), I([O({ attribute: !1 })], $.prototype, "format", void 0), I([k()], $.prototype, "at", void 0);
// src/main.ts
var Ti = {
	"cry-monitor-meter": q,
	"cry-monitor-ribbon": J,
	"cry-monitor-episode": K,
	"cry-monitor-day": G,
	"cry-monitor-soothing": Y,
	"cry-monitor-afterwards": Qn,
	"cry-monitor-card": cr,
	"cry-monitor-band": Rr,
	"cry-monitor-tile": ii,
	"cry-monitor-overview": ei,
	"cry-monitor-badge": Lr,
	"cry-monitor-band-feature": Et,
	"cry-monitor-heat-grid": $,
	"cry-monitor-share": Z,
	"cry-monitor-trend": Si,
	"cry-monitor-week-card": xi,
	"ll-strategy-dashboard-cry-monitor": ai
};
for (let [e, t] of Object.entries(Ti)) customElements.get(e) || customElements.define(e, t);
Ot();
