import type { Migration } from '../migration.ts'

/**
 * Never edit this: a database out there has it. Changes are further migrations.
 * `board_snapshots` are the earlier versions people can go back to; the table `snapshots` is what compaction makes.
 * `damaged_rows` are what a document was made of when it could not be read any more.
 * `compacted_authors` remembers whose rows a compaction took away, so that a version can name who edited.
 */
export const boardSnapshots: Migration = {
  number: 3,
  name: 'board-snapshots',
  sql: `
    create table board_snapshots (
      workshop_id text not null references workshops (id) on delete cascade,
      id text not null,
      seq integer not null,
      at_ms integer not null,
      reason text not null,
      label text not null,
      asked_by text not null,
      people text not null,
      items integer not null,
      bytes blob not null,
      sha256 text not null,
      primary key (workshop_id, id)
    ) strict;
    create index board_snapshots_by_time on board_snapshots (workshop_id, at_ms);

    create table compacted_authors (
      workshop_id text not null,
      document text not null,
      owner text not null,
      author text not null,
      seq integer not null,
      primary key (workshop_id, document, owner, author),
      foreign key (workshop_id, document, owner)
        references documents (workshop_id, document, owner) on delete cascade
    ) strict, without rowid;

    create table damaged_rows (
      id integer primary key autoincrement,
      workshop_id text not null references workshops (id) on delete cascade,
      document text not null,
      owner text not null,
      seq integer not null,
      bytes blob not null,
      sha256 text not null,
      set_aside_at_ms integer not null
    ) strict;
    create index damaged_rows_by_workshop on damaged_rows (workshop_id);
  `,
}
