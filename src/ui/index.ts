export { ActionGroup, ButtonLink, CopyButton, CopyText, SubmitButton } from "./button.tsx";
export { Card, CardGrid, EmptyState, SideBySide, Tile } from "./card.tsx";
export { ContactCard } from "./contact-card.tsx";
export { CheckboxField, CheckboxGroup, RadioGroup, RowCheckbox, SelectField } from "./choice-fields.tsx";
export type { Option } from "./choice-fields.tsx";
export { Choice, Disclosure } from "./disclosure.tsx";
export { Document } from "./document.tsx";
export { Facts, Meter, Steps, Timeline } from "./facts.tsx";
export type { Fact, Step, TimelineEntry } from "./facts.tsx";
export { FaultsInFile, FaultTable } from "./fault-table.tsx";
export { FileFormat } from "./file-format.tsx";
export type { FormatColumn } from "./file-format.tsx";
export { FigureView } from "./figure-view.tsx";
export { ErrorSummary, FieldHint, Fieldset, FilterBar, Form, HiddenField, Results } from "./form.tsx";
export type { FormState } from "./form-state.ts";
export { Resume, Sent, WipeButton } from "./kept-form.tsx";
export { Link, safeHref } from "./link.tsx";
export { drawn } from "./drawn.tsx";
export { InLanguage, useLocale } from "./locale-context.tsx";
export { MarkdownView } from "./markdown-view.tsx";
export { TabLinks } from "./navigation.tsx";
export type { Crumb, NavItem } from "./navigation.tsx";
export { PageForm } from "./page-form.tsx";
export { offsetOf, pageSize } from "./page-size.ts";
export { Pagination } from "./pagination.tsx";
export { QuickExit } from "./quick-exit.tsx";
export { Alert, StatusBadge } from "./status.tsx";
export type { Tone } from "./status.tsx";
export { Table } from "./table.tsx";
export type { Column, Row } from "./table.tsx";
export {
  CodeOnPaper,
  Columns,
  Heading,
  Lead,
  List,
  PageHeading,
  Paragraph,
  Section,
  Separator,
  Sheet,
  Small,
  Stack,
} from "./text.tsx";
export { FileField, DateField, NumberField, TextArea, TextField } from "./text-fields.tsx";
export { themeCss, themeFaults, themeSchema } from "./theme.rules.ts";
export type { Theme, ThemeFault } from "./theme.rules.ts";
export { buttonWords } from "./texts.ts";
