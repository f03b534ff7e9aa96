// Written by `npm run types` from a migrated database; a database test compares.
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface Account {
  active: Generated<boolean>;
  created_at: Generated<Timestamp>;
  created_by: string | null;
  disabled_reason: string | null;
  id: string;
  institution_id: string | null;
  kind: string;
  login: string;
  must_change_password: Generated<boolean>;
  name: string;
  password_hash: string;
  person_id: string | null;
  region_code: number;
  request_key: string | null;
  role: string;
  totp_confirmed: Generated<boolean>;
  totp_counter: number | null;
  totp_secret: Buffer | null;
  version: Generated<number>;
}

export interface CatalogueItem {
  activities: Generated<Json>;
  answer_type: string;
  applies: Json | null;
  code: string;
  equipment: Generated<Json>;
  form: string;
  grouping: string;
  help: Generated<string>;
  id: string;
  is_open_service: Generated<boolean>;
  line: string;
  name: string;
  options: Generated<Json>;
  owner_region: number;
  public_name: string;
  reason: Generated<string>;
  sort: number;
  unit: string | null;
  valid_from: string;
  valid_to: string | null;
  version: number;
}

export interface Engagement {
  ended_on: string | null;
  id: string;
  institution_id: string;
  item_code: string;
  person_id: string;
  region_code: number;
  started_on: string;
  state: string;
}

export interface Guardianship {
  account_id: string;
  created_at: Generated<Timestamp>;
  created_by: string | null;
  ended_at: Timestamp | null;
  ended_reason: string | null;
  evidence: string;
  id: string;
  name: Generated<string>;
  person_id: string;
  region_code: number;
  relation: string;
  request_key: string | null;
  valid_until: string | null;
  version: Generated<number>;
}

export interface Household {
  address: Buffer | null;
  created_at: Generated<Timestamp>;
  created_by: string | null;
  head_name: string;
  id: string;
  number: string;
  region_code: number;
  request_key: string | null;
  version: Generated<number>;
}

export interface InspectionCase {
  draw_id: string;
  household_id: string;
  id: string;
  judged_at: Timestamp | null;
  judged_by: string | null;
  judged_by_name: string | null;
  rank: number;
  region_code: number;
  snapshot: Json;
  state: Generated<string>;
  swapped_reason: string | null;
  version: Generated<number>;
}

export interface InspectionDraw {
  drawn_at: Generated<Timestamp>;
  drawn_by: string;
  drawn_by_name: string;
  frame: string[];
  frame_hash: string;
  id: string;
  parameters: Json;
  quota: number;
  region_code: number;
  result_hash: string;
  round_id: string;
}

export interface InspectionRound {
  closed_at: Timestamp | null;
  id: string;
  kind: Generated<string>;
  line: string;
  month: string;
  number: Generated<number>;
  opened_at: Generated<Timestamp>;
  opened_by: string;
  opened_by_name: string;
  region_code: number;
  request_key: string | null;
  seed: string;
  seed_source: string;
  state: Generated<string>;
  version: Generated<number>;
}

export interface Institution {
  active: Generated<boolean>;
  contact_name: string | null;
  contact_phone: string | null;
  created_at: Generated<Timestamp>;
  id: string;
  kind: string;
  name: string;
  region_code: number;
  region_end: number;
  version: Generated<number>;
}

export interface Need {
  confirmed_at: Timestamp | null;
  confirmed_visit_id: string | null;
  detail: Generated<Json>;
  end_reason: string | null;
  id: string;
  item_code: string;
  line: string;
  person_id: string;
  recorded_by: string | null;
  recorded_by_name: string;
  recorded_region: number;
  region_code: number;
  source: string;
  valid_from: Generated<Timestamp>;
  valid_to: Timestamp | null;
  visit_id: string | null;
}

export interface ParkedForm {
  account_id: string;
  expires_at: Timestamp;
  id: string;
  path: string;
  sealed: Buffer;
}

export interface Person {
  birth_date: string;
  categories: string[];
  category: string;
  certificate: Buffer | null;
  certificate_expires_on: string | null;
  certificate_index: Buffer | null;
  certificate_issued_on: string | null;
  certificate_state: string;
  certificate_tail: string | null;
  created_at: Generated<Timestamp>;
  created_by: string | null;
  education: string;
  ethnicity: string;
  guardian_id_number: Buffer | null;
  guardian_name: string | null;
  guardian_phone: Buffer | null;
  guardian_relation: string | null;
  household_id: string;
  hukou: string;
  id: string;
  id_number: Buffer;
  id_number_index: Buffer;
  id_number_tail: string;
  initials: string;
  level: string;
  marriage: string;
  name: string;
  phone: Buffer | null;
  phone_tail: string | null;
  pinyin: string;
  region_code: number;
  relation_to_head: string;
  request_key: string | null;
  sex: string;
  state: Generated<string>;
  state_on: string | null;
  state_reason: string | null;
  version: Generated<number>;
}

export interface PersonChange {
  at: Generated<Timestamp>;
  changed_by: string | null;
  changed_by_name: string;
  field: string;
  id: string;
  new_value: string | null;
  old_value: string | null;
  person_id: string;
  region_code: number;
  source: string;
}

export interface PersonMove {
  answer_words: string | null;
  answered_at: Timestamp | null;
  answered_by: string | null;
  answered_by_name: string | null;
  id: string;
  person_facts: Generated<Json>;
  person_id: string;
  person_name: Generated<string>;
  reason: string;
  region_code: number;
  request_key: string | null;
  requested_at: Generated<Timestamp>;
  requested_by: string;
  requested_by_name: string;
  state: Generated<string>;
  to_region: number;
  version: Generated<number>;
}

export interface PersonReveal {
  account_id: string;
  expires_at: Timestamp;
  id: string;
  person_id: string;
  purpose: string;
  reason: Generated<string>;
  region_code: number;
  revealed_at: Generated<Timestamp>;
  session_id: string;
}

export interface Rating {
  account_id: string | null;
  at: Generated<Timestamp>;
  follow_up_cause: string | null;
  follow_up_words: string | null;
  followed_up_at: Timestamp | null;
  followed_up_by: string | null;
  given_by: string;
  id: string;
  kind: string;
  person_id: string;
  region_code: number;
  request_key: string | null;
  score: string;
  service_id: string | null;
  superseded_at: Timestamp | null;
  version: Generated<number>;
  words: Generated<string>;
}

export interface ReceiptCounter {
  day: string;
  last: number;
  prefix: string;
}

export interface Rectification {
  asked: string;
  case_id: string | null;
  due_on: string;
  household_id: string | null;
  household_name: Generated<string>;
  id: string;
  issued_at: Generated<Timestamp>;
  issued_by: string;
  issued_by_name: string;
  issuer_region: number;
  number: string;
  region_code: number;
  request_key: string | null;
  state: Generated<string>;
  version: Generated<number>;
}

export interface RectificationEvent {
  at: Generated<Timestamp>;
  by_account: string | null;
  by_name: string;
  changed: Generated<string>;
  id: string;
  kind: string;
  rectification_id: string;
  region_code: number;
  words: string;
}

export interface RectificationFinding {
  id: string;
  item_code: string;
  part: string;
  person_id: string;
  problem: string;
  rectification_id: string;
  region_code: number;
  verdict_id: string | null;
}

export interface Region {
  code: number;
  end_code: number;
  initials: string;
  is_autonomous_prefecture: Generated<boolean>;
  level: number;
  name: string;
  official_name: string;
  parent: number | null;
  pinyin: string;
  successor: number | null;
  valid_from: string;
  valid_to: string | null;
}

export interface Service {
  body_kind: string;
  body_name: string;
  effect: string;
  effect_scale: string;
  ended_on: string | null;
  funds_fen: number;
  id: string;
  institution_id: string | null;
  item_code: string;
  item_name: string;
  line: string;
  measures: string;
  need_id: string | null;
  person_id: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  recorded_by_name: string;
  recorded_region: number;
  region_code: number;
  request_key: string | null;
  started_on: string;
  state: string;
  version: Generated<number>;
  withdrawn_reason: string | null;
}

export interface ServiceEquipment {
  id: string;
  name: string;
  public_name: string;
  quantity: number;
  region_code: number;
  service_id: string;
  unit: string;
}

export interface Session {
  account_id: string;
  acting_person_id: string | null;
  created_at: Generated<Timestamp>;
  device: Generated<string>;
  ended_at: Timestamp | null;
  expires_at: Timestamp;
  id: string;
  seen_at: Generated<Timestamp>;
}

export interface Setting {
  changed_at: Generated<Timestamp>;
  changed_by: string | null;
  key: string;
  reason: string;
  value: Json;
  version: number;
}

export interface Sheet {
  code: string;
  content: Json;
  content_hash: string;
  correction_reason: string | null;
  id: string;
  issued_at: Generated<Timestamp>;
  issued_by: string;
  issued_by_name: string;
  kind: string;
  number: string;
  period: string;
  public_from: string;
  public_until: string;
  region_code: number;
  request_key: string | null;
  state: Generated<string>;
  supersedes: string | null;
  trail_head: string;
  version: number;
}

export interface SignInThrottle {
  failures: number;
  key: string;
  last_at: Timestamp;
  wait_until: Timestamp;
}

export interface StatusAnswer {
  confirmed_at: Timestamp | null;
  confirmed_visit_id: string | null;
  end_reason: string | null;
  id: string;
  item_code: string;
  line: string;
  person_id: string;
  recorded_by: string | null;
  recorded_by_name: string;
  recorded_region: number;
  region_code: number;
  source: string;
  valid_from: Generated<Timestamp>;
  valid_to: Timestamp | null;
  value: Json;
  visit_id: string | null;
}

export interface Trail {
  account_id: string | null;
  action: string;
  actor_kind: string;
  actor_name: string;
  actor_region: number | null;
  actor_role: string;
  at: Generated<Timestamp>;
  changes: Generated<Json>;
  id: Generated<number>;
  person_id: string | null;
  purpose: string | null;
  region_code: number | null;
  subject_id: string;
  subject_type: string;
}

export interface TrailSeal {
  entries: number;
  first_id: number;
  hash: string;
  last_id: number;
  marks: Generated<Buffer>;
  number: number;
  previous_hash: string;
  sealed_at: Generated<Timestamp>;
}

export interface Verdict {
  case_id: string;
  code: string;
  id: string;
  inaccurate: Generated<boolean>;
  institution_id: string | null;
  item_code: string;
  judged_at: Generated<Timestamp>;
  judged_by: string;
  judged_by_name: string;
  note: Generated<string>;
  part: string;
  person_id: string;
  reason: Generated<string>;
  region_code: number;
  subject_id: string | null;
  version: Generated<number>;
  wrong_elements: Generated<string[]>;
}

export interface Visit {
  contact: string | null;
  contributors: Generated<string[]>;
  created_at: Generated<Timestamp>;
  draft: Generated<Json>;
  id: string;
  lost_reason: string | null;
  person_id: string;
  receipt: string | null;
  recorded_region: number;
  region_code: number;
  request_key: string | null;
  review_words: string | null;
  reviewed_at: Timestamp | null;
  reviewed_by: string | null;
  reviewed_by_name: string | null;
  signed_by: string | null;
  signer_relation: string | null;
  state: Generated<string>;
  submitted_at: Timestamp | null;
  surveyed_by: string;
  surveyed_by_name: string;
  version: Generated<number>;
  visited_on: string | null;
  year: number;
}

export interface DB {
  account: Account;
  catalogue_item: CatalogueItem;
  engagement: Engagement;
  guardianship: Guardianship;
  household: Household;
  inspection_case: InspectionCase;
  inspection_draw: InspectionDraw;
  inspection_round: InspectionRound;
  institution: Institution;
  need: Need;
  parked_form: ParkedForm;
  person: Person;
  person_change: PersonChange;
  person_move: PersonMove;
  person_reveal: PersonReveal;
  rating: Rating;
  receipt_counter: ReceiptCounter;
  rectification: Rectification;
  rectification_event: RectificationEvent;
  rectification_finding: RectificationFinding;
  region: Region;
  service: Service;
  service_equipment: ServiceEquipment;
  session: Session;
  setting: Setting;
  sheet: Sheet;
  sign_in_throttle: SignInThrottle;
  status_answer: StatusAnswer;
  trail: Trail;
  trail_seal: TrailSeal;
  verdict: Verdict;
  visit: Visit;
}
