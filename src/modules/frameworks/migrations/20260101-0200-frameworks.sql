-- The organisation's side of norms and building blocks. The shared ones are content, not rows: a row names an item by
-- framework and code. Own items have a code such as VS.1, which no shared item may have, so that the two never clash.
create table adopted_frameworks (
  organisation_id uuid not null references organisations (organisation_id),
  framework text not null,
  version integer not null check (version >= 1),
  adopted_on date not null,
  -- Who decided: a person, a function or a body, in words.
  adopted_by text not null check (adopted_by <> ''),
  -- The first day on which the organisation no longer uses any version of this framework.
  ended_on date check (ended_on >= adopted_on),
  primary key (organisation_id, framework, version)
);
comment on table adopted_frameworks is 'Every version an organisation adopted; the highest one counts, older ones stay because ratings keep theirs.';

create table left_out_items (
  organisation_id uuid not null references organisations (organisation_id),
  framework text not null,
  code text not null,
  reason text not null check (length(btrim(reason)) >= 10),
  decided_on date not null,
  decided_by_id uuid,
  primary key (organisation_id, framework, code),
  foreign key (organisation_id, decided_by_id) references people (organisation_id, person_id)
);
comment on table left_out_items is 'Items of an adopted framework that do not apply here, and why. A code means the same item in every version.';

create table own_items (
  organisation_id uuid not null references organisations (organisation_id),
  -- The framework it is added to, or eigen for what belongs to none.
  framework text not null,
  code text not null check (code ~ '^[A-Z]{2,5}\.[A-Za-z0-9][A-Za-z0-9.-]{0,19}$'),
  level text not null check (level in ('norm', 'building-block', 'duty', 'subject')),
  -- The theme of the framework it stands under; null at the top.
  parent_code text,
  title text not null check (title <> ''),
  title_en text,
  text text,
  text_en text,
  control text not null check (control in ('structure', 'culture', 'both')),
  part text check (part in ('prevention', 'detection', 'response')),
  added_on date not null,
  withdrawn_on date check (withdrawn_on >= added_on),
  withdrawn_reason text,
  check ((withdrawn_on is null) = (withdrawn_reason is null)),
  primary key (organisation_id, framework, code)
);
comment on table own_items is 'Norms and building blocks of the organisation itself. They are withdrawn, never deleted: ratings may name them.';

create table own_links (
  organisation_id uuid not null references organisations (organisation_id),
  framework text not null,
  code text not null,
  to_framework text not null,
  to_code text not null,
  primary key (organisation_id, framework, code, to_framework, to_code),
  check ((framework, code) <> (to_framework, to_code))
);
create index own_links__to on own_links (organisation_id, to_framework, to_code);
comment on table own_links is 'The organisation''s own reading of which norm an item serves, beside the mappings that come as content.';

create table building_blocks (
  organisation_id uuid not null references organisations (organisation_id),
  framework text not null,
  code text not null,
  owner_id uuid,
  -- What it is here, in the organisation's own words; null while the text of the framework will do.
  description text,
  published_place text,
  published_link text check (published_link ~ '^https://'),
  primary key (organisation_id, framework, code),
  foreign key (organisation_id, owner_id) references people (organisation_id, person_id)
);
create index building_blocks__owner on building_blocks (organisation_id, owner_id);
comment on table building_blocks is 'What an organisation says of a building block. A block without a row applies all the same: nothing was said yet.';

create table block_documents (
  organisation_id uuid not null,
  document_id uuid not null,
  framework text not null,
  code text not null,
  title text not null check (title <> ''),
  link text check (link ~ '^https://'),
  file_id uuid,
  version text,
  adopted_on date,
  valid_until date,
  added_on date not null,
  added_by_id uuid,
  -- The day on which it was replaced or taken away.
  removed_on date check (removed_on >= added_on),
  primary key (organisation_id, document_id),
  foreign key (organisation_id, framework, code) references building_blocks (organisation_id, framework, code),
  foreign key (organisation_id, added_by_id) references people (organisation_id, person_id),
  foreign key (organisation_id, file_id) references stored_files (organisation_id, file_id)
);
create index block_documents__block on block_documents (organisation_id, framework, code);

create table block_judgements (
  organisation_id uuid not null,
  judgement_id uuid not null,
  framework text not null,
  code text not null,
  aspect text not null check (aspect in ('design', 'existence', 'operation')),
  value text not null check (value in ('yes', 'partly', 'no')),
  judged_on date not null,
  recorded_at timestamptz not null,
  primary key (organisation_id, judgement_id),
  foreign key (organisation_id, framework, code) references building_blocks (organisation_id, framework, code)
);
create index block_judgements__block on block_judgements (organisation_id, framework, code, aspect, judged_on);
comment on table block_judgements is 'Whether a block is set up (opzet), is there (bestaan) and works (werking). Append-only; the latest counts.';

create table judgement_reasons (
  organisation_id uuid not null,
  judgement_id uuid not null,
  judged_by_id uuid,
  -- What it was seen by: a sample, a document, conversations.
  evidence text not null check (evidence <> ''),
  reasoning text,
  evidence_link text check (evidence_link ~ '^https://'),
  primary key (organisation_id, judgement_id),
  foreign key (organisation_id, judgement_id) references block_judgements (organisation_id, judgement_id),
  foreign key (organisation_id, judged_by_id) references people (organisation_id, person_id)
);
comment on table judgement_reasons is 'Apart from the judgement, because fewer people read it: a reasoning may speak of persons or incidents.';

create table block_relations (
  organisation_id uuid not null,
  framework text not null,
  code text not null,
  other_framework text not null,
  other_code text not null,
  primary key (organisation_id, framework, code, other_framework, other_code),
  -- Each pair stands here once, the smaller one first.
  check ((framework collate "C", code collate "C") < (other_framework collate "C", other_code collate "C")),
  foreign key (organisation_id, framework, code) references building_blocks (organisation_id, framework, code),
  foreign key (organisation_id, other_framework, other_code) references building_blocks (organisation_id, framework, code)
);
create index block_relations__other on block_relations (organisation_id, other_framework, other_code);

do $$ declare t text; begin
  foreach t in array array['adopted_frameworks', 'left_out_items', 'own_items', 'own_links', 'building_blocks',
    'block_documents', 'block_judgements', 'judgement_reasons', 'block_relations'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  -- Norms and blocks are there to be known: every colleague reads them. The coordinator keeps them.
  foreach t in array array['adopted_frameworks', 'left_out_items', 'own_items', 'own_links', 'building_blocks',
    'block_documents', 'block_judgements', 'block_relations'] loop
    execute format('create policy colleagues_read on %I for select to borgpen_app
      using (organisation_id = (select app_organisation()))', t);
    execute format('create policy coordinator_adds on %I for insert to borgpen_app
      with check (organisation_id = (select app_organisation()) and (select app_has_role(''coordinator'') or app_is_system()))', t);
  end loop;
  foreach t in array array['adopted_frameworks', 'left_out_items', 'own_items', 'building_blocks', 'block_documents'] loop
    execute format('create policy coordinator_changes on %I for update to borgpen_app
      using (organisation_id = (select app_organisation()) and (select app_has_role(''coordinator'') or app_is_system()))', t);
  end loop;
  foreach t in array array['left_out_items', 'own_links', 'block_relations'] loop
    execute format('create policy coordinator_removes on %I for delete to borgpen_app
      using (organisation_id = (select app_organisation()) and (select app_has_role(''coordinator'') or app_is_system()))', t);
  end loop;
end $$;

-- The owner keeps the own block up to date: description, place of publication and documents; never the owner or a judgement.
create policy owner_changes on building_blocks for update to borgpen_app
  using (organisation_id = (select app_organisation()) and owner_id = (select app_person()));
create policy owner_adds on block_documents for insert to borgpen_app
  with check (organisation_id = (select app_organisation()) and exists (select from building_blocks b
    where b.organisation_id = block_documents.organisation_id and b.framework = block_documents.framework
      and b.code = block_documents.code and b.owner_id = (select app_person())));
create policy owner_changes on block_documents for update to borgpen_app
  using (organisation_id = (select app_organisation()) and exists (select from building_blocks b
    where b.organisation_id = block_documents.organisation_id and b.framework = block_documents.framework
      and b.code = block_documents.code and b.owner_id = (select app_person())));

-- Why it was judged so: for the coordinator, the authority, and the owner of the block.
create policy coordinator_and_authority_read on judgement_reasons for select to borgpen_app
  using (organisation_id = (select app_organisation()) and (select app_has_role('coordinator', 'authority') or app_is_system()));
create policy owner_reads on judgement_reasons for select to borgpen_app
  using (organisation_id = (select app_organisation()) and exists (select from block_judgements j
    join building_blocks b on b.organisation_id = j.organisation_id and b.framework = j.framework and b.code = j.code
    where j.organisation_id = judgement_reasons.organisation_id and j.judgement_id = judgement_reasons.judgement_id
      and b.owner_id = (select app_person())));
create policy coordinator_adds on judgement_reasons for insert to borgpen_app
  with check (organisation_id = (select app_organisation()) and (select app_has_role('coordinator') or app_is_system()));

grant select, insert, update on adopted_frameworks, own_items, building_blocks, block_documents to borgpen_app;
grant select, insert, update, delete on left_out_items to borgpen_app;
grant select, insert, delete on own_links, block_relations to borgpen_app;
grant select, insert on block_judgements, judgement_reasons to borgpen_app;
