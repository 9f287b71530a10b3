import { newCode, wordListFrom, wordsIn } from "#platform/vault/crypto/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { fieldNames } from "../form.ts";
import type { FormFacts } from "../form.ts";
import { receivedTexts } from "../received-texts.ts";
import { texts } from "../texts.ts";
import { keepDraft, readDraft, wipeDraft } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { factsIn } from "./facts.ts";
import { showFaults } from "./faults.ts";
import { fillIn, filledIn, valuesOf } from "./fields.ts";
import { fileRows } from "./file-rows.ts";
import type { FileRows } from "./file-rows.ts";
import { newId } from "./new-id.ts";
import { afterwards, checkHere, fillReceived } from "./received.ts";
import { sendReport } from "./send-report.ts";
import type { Outcome } from "./send-report.ts";

const newForm = async (locale: Locale): Promise<Draft["form"]> => {
  const words = await fetch(`/assets/words/${locale}.txt`);
  if (!words.ok) throw new Error("the list of words is not there");
  const code = newCode(wordListFrom(await words.text()));
  return { reportId: newId(), fileId: newId(), identityFileId: newId(), code };
};

interface Page {
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly facts: FormFacts;
}

const find = <E extends Element>(root: ParentNode, selector: string, kind: new () => E): E => {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`${selector} is missing`);
  return found;
};

class FormScript {
  readonly #page: Page;
  readonly #address: string;
  readonly #rows: FileRows;
  readonly #status: HTMLElement;
  #own: Draft["form"];
  #busy = false;

  constructor(page: Page, own: Draft["form"]) {
    this.#page = page;
    this.#own = own;
    this.#address = new URL(page.form.action).pathname;
    this.#status = find(page.root, "[data-status]", HTMLElement);
    const clean = find(page.form, `[name="${fieldNames.clean}"]`, HTMLInputElement);
    this.#rows = fileRows({
      locale: page.facts.locale,
      list: this.#fileList(),
      wantsClean: () => clean.checked,
      place: () => ({
        address: this.#address,
        organisationId: page.facts.organisationId,
        fileId: this.#own.fileId,
      }),
      onChange: () => this.keep(),
    });
  }

  get #texts() {
    return texts[this.#page.facts.locale];
  }

  #fileList(): HTMLElement {
    const list = document.createElement("ul");
    list.className = "bp-uploads";
    find(this.#page.form, "[data-files]", HTMLElement).append(list);
    return list;
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  keep(): void {
    if (this.#busy) return;
    keepDraft({
      fields: filledIn(this.#page.form),
      form: this.#own,
      attachments: [...this.#rows.attachments()],
    });
  }

  restore(draft: Draft): void {
    fillIn(this.#page.form, draft.fields);
    this.#rows.restore(draft.attachments);
    this.#say(this.#texts.restored);
  }

  async #wipe(): Promise<void> {
    this.#rows.clear();
    this.#page.form.reset();
    fillIn(this.#page.form, [[fieldNames.clean, "on"]]);
    showFaults(this.#page.root, this.#page.form, this.#page.facts.locale, []);
    wipeDraft();
    this.#own = await newForm(this.#page.facts.locale);
    this.#say(this.#texts.wiped);
    this.#followOpenness();
  }

  #followOpenness(): void {
    const [chosen] = filledIn(this.#page.form).filter(([name]) => name === fieldNames.openness);
    find(this.#page.form, "[data-identity]", HTMLElement).hidden = chosen?.[1] === "anonymous";
  }

  listen(): void {
    const { form, root } = this.#page;
    const files = find(form, `[name="${fieldNames.attachments}"]`, HTMLInputElement);
    files.addEventListener("change", () => {
      for (const file of files.files ?? []) this.#rows.add(file);
      // The files are ours now: the form itself sends none.
      files.value = "";
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    form.addEventListener("input", () => {
      this.#followOpenness();
      clearTimeout(timer);
      timer = setTimeout(() => this.keep(), 300);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#send();
    });
    addEventListener("quick-exit", wipeDraft);
    find(root, "[data-wipe]", HTMLElement).addEventListener("click", () => void this.#wipe());
  }

  /** What the page says changes: what is true without script is not true any more. */
  speak(): void {
    const { root, form } = this.#page;
    find(root, "[data-without-script]", HTMLElement).hidden = true;
    find(root, "[data-with-script]", HTMLElement).hidden = false;
    find(root, "[data-scan]", HTMLElement).textContent = this.#texts.scannedNot;
    // The code of the other way: ours was drawn here and never leaves the browser.
    find(form, `[name="${fieldNames.code}"]`, HTMLInputElement).remove();
    this.#followOpenness();
  }

  async #send(): Promise<void> {
    if (this.#busy) return;
    if (this.#rows.isBusy()) return this.#say(this.#texts.status.uploading);
    this.keep();
    this.#busy = true;
    this.#say(this.#texts.status.sealing);
    const { facts, form } = this.#page;
    const outcome = await sendReport({
      address: this.#address,
      language: new URL(form.action).search,
      facts,
      values: valuesOf(filledIn(form)),
      form: { ...this.#own, attachments: this.#rows.attachments() },
      onPuzzle: () => this.#say(this.#texts.status.sending),
    });
    this.#busy = false;
    this.#show(outcome);
  }

  #show(outcome: Outcome): void {
    const { root, form, facts } = this.#page;
    showFaults(root, form, facts.locale, outcome.kind === "faults" ? outcome.faults : []);
    if (outcome.kind === "received") return this.#arrived(outcome);
    this.#say(outcome.kind === "faults" ? "" : this.#texts.status[outcome.kind]);
  }

  #arrived(outcome: Extract<Outcome, { kind: "received" }>): void {
    const { root } = this.#page;
    const page = find(root, "#received", HTMLTemplateElement).content;
    fillReceived(page, this.#own.code, outcome);
    wipeDraft();
    root.replaceChildren(page);
    const t = receivedTexts[this.#page.facts.locale];
    document.title = t.received;
    afterwards(root);
    const { code } = this.#own;
    const { checkRight: right, checkWrong: wrong } = t;
    checkHere(root, (typed) => wordsIn(typed).join("-") === code, { right, wrong });
    scrollTo(0, 0);
    find(root, "h1", HTMLElement).setAttribute("tabindex", "-1");
    find(root, "h1", HTMLElement).focus();
  }
}

/** Makes the form seal everything before it leaves the browser. Whatever is missing throws, and the form stays as it works without. */
export const startForm = async (root: HTMLElement): Promise<void> => {
  const form = find(root, "form", HTMLFormElement);
  const facts = factsIn(root);
  const draft = readDraft();
  const script = new FormScript({ root, form, facts }, draft?.form ?? (await newForm(facts.locale)));
  if (draft) script.restore(draft);
  script.speak();
  script.listen();
};
