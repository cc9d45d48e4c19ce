--- D005 parent removed, child's foreign key removed, column kept
create table parent (id bigint primary key);
create table child (id bigint primary key, parent_id bigint, constraint fk foreign key (parent_id) references parent);
---->
create table child (id bigint primary key, parent_id bigint);
--- D006 D007 two tables that point at each other
select 1;
---->
create table a (id bigint primary key, b_id bigint);
create table b (id bigint primary key, a_id bigint);
alter table a add constraint fk_a_b foreign key (b_id) references b;
alter table b add constraint fk_b_a foreign key (a_id) references a;
--- D008 a circle of three, a table above it and one below it
create table under (id bigint primary key);
create table a (id bigint primary key, x bigint, y bigint references under);
create table b (id bigint primary key, x bigint references a);
create table c (id bigint primary key, x bigint references b);
alter table a add constraint fk_a_c foreign key (x) references c;
create table above (id bigint primary key, x bigint references a, self bigint references above);
---->
select 1;
--- D034 a column with everything goes
create table t (id bigint primary key, b varchar(20) not null default 'x');
comment on column t.b is 'it''s b';
insert into t values (1, 'y');
---->
create table t (id bigint primary key);
--- D034 A12 a column takes shared constraints and indexes along
create table t (a int, b int, c int, unique (a, b), constraint ck check (b > c));
create index ix on t (b, c);
create index ix_expression on t ((b + 1)) where b > 0;
---->
create table t (a int, c int);
--- D038 columns added, dropped and altered
create table t (a int, gone text, kept text);
---->
create table t (a bigint not null, kept text, x int, y int default 5);
--- D040 a foreign key to a new table
create table t (id bigint primary key);
---->
create table p (id bigint primary key);
create table t (id bigint primary key, p_id bigint constraint fk_t_p references p on delete cascade);
--- D041 a column with comment, unique, index, check
create table t (a int);
---->
create table t (a int, b int constraint uq_b unique constraint ck_b check (b > 0));
create index ix_b on t (b);
comment on column t.b is 'b';
--- D046 D181 comments come, change and go
create table t (id int primary key, a int not null default 5, b int);
comment on table t is 'one';
comment on column t.a is 'one';
comment on column t.b is 'one';
---->
create table t (id int primary key, a int not null default 5, b int);
comment on table t is 'two';
comment on column t.a is 'two';
comment on column t.id is 'two';
--- D052 D053 D055 D056 strings
create table t (a varchar(12), b varchar(30), c varchar(30), d text, e char(1), f varchar(1));
create index ix on t (a, b);
---->
create table t (a varchar(6), b varchar, c text, d varchar(30), e varchar(1), f char(1));
create index ix on t (a, b);
--- D058 D059 D062 D064 numbers
create table t (a numeric(8,0), b numeric(10,2), c numeric(10,2), d real, e integer, f smallint, g numeric);
---->
create table t (a numeric(8,2), b numeric(10), c numeric, d double precision, e numeric(8,0), f bigint, g integer);
--- D065 D068 D070 D071 types without an assignment cast
create table t (a text, b integer, c json, d integer, e integer[], f varchar(20), g uuid, h boolean);
---->
create table t (a integer, b varchar, c jsonb, d integer, e text[], f uuid, g text, h integer);
--- D067 times
create table t (a timestamp(3), b timestamp, c timestamp, d date, e timestamptz, f timestamp(0));
---->
create table t (a timestamp(6), b timestamp(3), c timestamptz, d timestamp, e timestamp, f date);
--- D080 a default in the way of a type
create table t (a varchar(10) default '5', b integer default 7, c boolean default true, d text default 'x');
insert into t default values;
update t set d = '12';
---->
create table t (a integer default 5, b varchar(10) default '7', c text default 'true', d integer);
--- D140 type and default together
create table t (a integer default 5, b varchar(5) default 'a');
---->
create table t (a bigint default 6, b varchar(50) default 'b');
--- D074 domains
create domain plain as text;
create table t (a text, b plain, c integer);
---->
create domain plain as text;
create domain positive as integer check (value > 0);
create table t (a plain, b text, c positive);
--- collations
create table t (a text, b text collate "C", c varchar(10) collate "C");
---->
create table t (a text collate "C", b text, c varchar(20) collate "POSIX");
--- D092 a first use of an enumerated type
create table t (id int);
---->
create type mood as enum ('sad', 'happy');
create table t (id int, m mood default 'sad', ms mood[]);
--- D091 D097 a type that two tables share
create type mood as enum ('sad', 'happy');
create table t (id int, m mood not null default 'sad');
create table u (id int, m mood);
---->
create table t (id int);
--- D093 labels at the end, in the middle, at the start
create type e as enum ('b', 'd');
create type single as enum ('x');
create table t (a e default 'b', s single);
---->
create type e as enum ('a', 'b', 'c', 'd', 'f', 'g');
create type single as enum ('x', 'y');
create table t (a e default 'b', s single);
--- D094 a label goes, under defaults, checks, indexes and arrays
create type e as enum ('a', 'b', 'c');
create table t (id int primary key, a e not null default 'a', b e[], constraint ck check (a <> 'b'::e));
create index ix_a on t (a);
create index ix_where on t (id) where a = 'a'::e;
create unique index ix_exp on t (id, (a = 'a'::e));
insert into t values (1, 'a', '{b}');
---->
create type e as enum ('b', 'a');
create table t (id int primary key, a e not null default 'a', b e[], constraint ck check (a <> 'b'::e));
create index ix_a on t (a);
create index ix_where on t (id) where a = 'a'::e;
create unique index ix_exp on t (id, (a = 'a'::e));
insert into t values (1, 'a', '{b}');
--- a new label that is a default at once
create type e as enum ('a', 'b');
create table t (id int, a e default 'a');
---->
create type e as enum ('a', 'b', 'c');
create table t (id int, a e default 'c', b e default 'c');
--- D098 text becomes an enumerated type and back
create table t (a text default 'x', b varchar(5));
---->
create type e as enum ('x', 'y');
create table t (a e default 'x', b e not null);
--- D097 a swapped type whose column goes, and one that comes
create type e as enum ('a', 'b', 'c');
create table t (id int, a e, gone e, was e);
create table dropped (e e);
---->
create type e as enum ('a', 'c');
create table t (id int, a e, came e, was text);
create table created (e e);
--- a key of an enumerated type that is swapped
create type e as enum ('a', 'b');
create table p (k e primary key);
create table c (k e constraint fk references p, id int);
insert into p values ('a');
insert into c values ('a', 1);
---->
create type e as enum ('a', 'c');
create table p (k e primary key);
create table c (k e constraint fk references p, id int);
insert into p values ('a');
insert into c values ('a', 1);
--- D100 a check that lists labels, and the length with it
create table t (s varchar(10), constraint t_s_check check ((s)::text = ANY (ARRAY[('A'::character varying)::text, ('B'::character varying)::text])), n smallint, constraint t_n_check check (n between 0 and 2));
insert into t values ('A', 1);
---->
create table t (s varchar(20), constraint t_s_check check ((s)::text = ANY (ARRAY[('A'::character varying)::text, ('B'::character varying)::text, ('C'::character varying)::text])), n smallint, constraint t_n_check check (n between 0 and 3));
--- D110 nullability both ways
create table t (a int, b int not null);
---->
create table t (a int not null, b int);
--- D121 D122 D130 defaults come, change and go
create table t (a text default 'x', b text default 'some', c int, d double precision default random(), e timestamptz default now());
---->
create table t (a text, b text default 's//l//ash', c int default 20, d double precision default 1.5, e timestamptz default clock_timestamp());
--- D151 a default from a sequence of its own
create table t (id bigint primary key, n bigint);
---->
create sequence s start 100 increment 10;
create table t (id bigint primary key, n bigint default nextval('s'));
--- D155 serial to bigserial
create table t (id serial primary key, a int);
insert into t (a) values (1), (2);
---->
create table t (id bigserial primary key, a int);
--- D156 serial to identity
create table t (id serial primary key, a int);
insert into t (a) values (1), (2);
---->
create table t (id integer generated by default as identity primary key, a int);
--- D155 D156 serial to a bigint identity
create table "Order" ("Id" serial primary key, a int);
insert into "Order" (a) values (1), (2);
---->
create table "Order" ("Id" bigint generated always as identity primary key, a int);
--- a bare sequence to identity
create sequence counter start 50;
create table t (id bigint default nextval('counter') primary key, a int);
insert into t (a) values (1), (2);
---->
create table t (id bigint generated by default as identity primary key, a int);
--- a serial column and its table come and go
select 1;
---->
create table t (id bigserial primary key, a int);
create table u (id int, n serial);
--- a serial column comes and goes
create table t (a int, gone serial);
---->
create table t (a int, came bigserial);
--- D154 D157 D158 identity comes and goes
create table t (id bigint not null primary key, b bigint generated by default as identity, c int);
insert into t (id) values (41), (42);
---->
create table t (id bigint generated by default as identity (start 2 maxvalue 1000) primary key, b bigint not null, c int);
--- D160 parameters of an identity
create table t (a bigint generated by default as identity (start 5 increment 2 cache 10 cycle), b int generated always as identity (start 5 minvalue 5 maxvalue 99));
---->
create table t (a bigint generated always as identity, b bigint generated always as identity);
--- D164 an identity column comes and goes
create table t (a int, g int generated always as identity (start 5 increment 7));
---->
create table t (a int, n bigint generated by default as identity (start 5 increment 7));
--- D165 D166 D167 sequences
create sequence gone start 7;
create sequence changed as integer increment 5 maxvalue 1000 cycle;
create sequence typed as integer;
---->
create sequence came increment 50;
create sequence changed as bigint increment 50 minvalue 0 start 10 cache 3;
create sequence typed;
--- a sequence changes its owner
create sequence s;
create sequence free;
create table t (a bigint default nextval('s'), b bigint);
alter sequence s owned by t.a;
---->
create sequence s;
create sequence free;
create table t (a bigint, b bigint default nextval('s'));
alter sequence s owned by t.b;
alter sequence free owned by t.a;
--- D170 D172 D173 generated columns
create table t (a int, b int, c int generated always as (a * 2) stored, d int generated always as (a + 1) stored, e int, f int generated always as (a) stored);
create index ix_c on t (c);
create index ix_ce on t (c, e);
insert into t (a, b, e) values (1, 2, 3);
---->
create table t (a int, b int, c int generated always as (a * 3) stored, d int, e int generated always as (a + b) stored, g int generated always as (b) stored);
create index ix_c on t (c);
create index ix_ce on t (c, e);
insert into t (a, b, d) values (1, 2, 2);
--- a type under a generated column with an index, a check and a key on it
create table t (a int, g int generated always as (a * 2) stored, constraint uq unique (g), constraint ck check (g > 0));
create table c (g int constraint fk references t (g));
insert into t (a) values (1);
---->
create table t (a bigint, g int generated always as (a * 2) stored, constraint uq unique (g), constraint ck check (g > 0));
create table c (g int constraint fk references t (g));
insert into t (a) values (1);
--- D202 D203 D209 D211 D216 D218 D220 indexes change
create table t (x int, y int, z text);
create index i1 on t (x, y);
create index i2 on t (x desc);
create index i3 on t (lower(z));
create index i4 on t (x);
create index i5 on t (x) include (y);
create index i6 on t (z);
create index x on t (x);
create index i7 on t (x) with (fillfactor = 70);
---->
create table t (x int, y int, z text);
create index i1 on t (y, x);
create index i2 on t (x desc nulls last);
create index i3 on t (upper(z));
create index i4 on t (x) where y > 0;
create index i5 on t (x);
create index i6 on t (z text_pattern_ops);
create index y on t (y);
create index i7 on t (x) with (fillfactor = 80);
--- D206 D208 D238 names of indexes and constraints
create table t (x int, y int, constraint uq unique (x), constraint ck check (x > 0));
create index ix on t (y);
create index "same" on t (x, y);
---->
create table t (x int, y int, constraint "UQ" unique (x), constraint ck_better check (x > 0));
create index ix_better on t (y);
create index "Same" on t (x, y);
--- names change places
create table t (x int, y int, constraint uq_1 unique (x), constraint uq_2 unique (y));
create index ix_1 on t (x, y);
create index ix_2 on t (y, x);
---->
create table t (x int, y int, constraint uq_1 unique (y), constraint uq_2 unique (x));
create index ix_1 on t (y, x);
create index ix_2 on t (x, y);
--- an index moves to another table under its name
create table a (x int);
create table b (x int);
create index ix on a (x);
---->
create table a (x int);
create table b (x int);
create index ix on b (x);
--- a unique constraint and a unique index of one name change places
create table t (x int, y int, constraint u1 unique (x));
create unique index u2 on t (y);
---->
create table t (x int, y int, constraint u2 unique (y));
create unique index u1 on t (x);
--- D230 D233 D235 unique constraints
create table t (x int, y int, z int, constraint gone unique (z), constraint changed unique (x));
---->
create table t (x int, y int, z int, constraint came unique (z, x), constraint changed unique (x, y));
--- D236 D253 the order of key columns
create table t (x int, y int, primary key (x, y));
---->
create table t (x int, y int, primary key (y, x));
--- deferrable and including keys
create table t (x int, y int, constraint u unique (x));
---->
create table t (x int, y int, constraint u unique (x) include (y) deferrable initially deferred);
--- D245 a referenced unique constraint goes with its foreign key
create table p (id int primary key, code text constraint uq_code unique);
create table c (code text constraint fk references p (code));
---->
create table p (id int primary key, code text);
create table c (code text);
--- D250 a primary key under foreign keys
create table p (id int not null, a int not null, constraint p_pkey primary key (id), constraint uq unique (id));
create table c (p_id int constraint fk references p (id));
create table d (p_id int, a int);
---->
create table p (id int not null, a int not null, constraint p_pkey primary key (id, a), constraint uq unique (id));
create table c (p_id int constraint fk references p (id));
create table d (p_id int, a int, constraint fk2 foreign key (p_id, a) references p);
--- D251 a primary key comes, another goes
create table t (id int);
create table u (id int primary key);
---->
create table t (id int primary key);
create table u (id int);
--- D254 exclusion constraints
create table t (x int, constraint kept exclude (x with =), constraint gone exclude (x with =) where (x > 5));
---->
create table t (x int, constraint kept exclude (x with =), constraint came exclude (x with =) deferrable);
--- D260 D262 foreign keys
create table p (a int, b int, primary key (a, b), c int unique);
create table c (a int, b int, c int, constraint gone foreign key (c) references p (c));
---->
create table p (a int, b int, primary key (a, b), c int unique);
create table c (a int, b int, c int, constraint came foreign key (a, b) references p);
--- D265 D266 D268 D269 D272 rules and targets of foreign keys
create table p (id int primary key, other int unique);
create table q (id int primary key);
create table c (a int constraint f1 references p, b int constraint f2 references p on delete cascade, d int constraint f3 references p on update cascade, e int constraint f4 references p, f int constraint f5 references p (other));
---->
create table p (id int primary key, other int unique);
create table q (id int primary key);
create table c (a int constraint f1 references p on delete set null, b int constraint f2 references p, d int constraint f3 references p on update restrict, e int constraint f4 references p deferrable initially deferred, f int constraint f5 references q);
--- types of a pair of columns under a foreign key
create table p (id int primary key);
create table c (id int primary key, p_id int constraint fk references p);
create index ix on c (p_id);
---->
create table p (id uuid primary key);
create table c (id int primary key, p_id uuid constraint fk references p);
create index ix on c (p_id);
--- wider types of a pair of columns under a foreign key
create table p (id int primary key);
create table c (id int primary key, p_id int constraint fk references p);
insert into p values (1);
insert into c values (1, 1);
---->
create table p (id bigint primary key);
create table c (id int primary key, p_id bigint constraint fk references p);
--- D277 what was not valid becomes so
create table p (id int primary key);
create table c (p_id int);
alter table c add constraint fk foreign key (p_id) references p not valid;
alter table c add constraint ck check (p_id > 0) not valid;
---->
create table p (id int primary key);
create table c (p_id int constraint fk references p constraint ck check (p_id > 0));
--- D290 D292 D298 checks
create schema audit;
create table t (x int, y int, constraint gone check (x > 0), constraint changed check (y > 0));
create table audit.t (x int, constraint ck check (x > 0));
---->
create schema audit;
create table t (x int, y int, constraint came check (x > y), constraint changed check (y > 1));
create table audit.t (x int, constraint ck check (x > 1));
--- D326 a schema and all kinds of things in it
create table t (id int primary key);
---->
create schema audit;
create type audit.mood as enum ('a', 'b');
create sequence audit.s;
create table t (id int primary key, m audit.mood);
create table audit.t (id bigserial primary key, m audit.mood default 'a', n bigint default nextval('audit.s'), t_id int constraint fk references public.t);
create index ix on audit.t (m);
--- names that need quotes
create table "Order" ("Select" int primary key, "a.b" text default 'x''y', "q""q" text);
create index "In dex" on "Order" ("a.b");
---->
create table "Order" ("Select" bigint primary key, "a.b" integer, "q""q" text constraint "Ch ""eck" check ("q""q" <> 'it''s'), "order" text);
create unique index "In dex" on "Order" ("a.b", "order");
--- views
create table t (id int, a int);
create view v as select id from t;
create view gone as select a from t;
---->
create table t (id int, a int, b int);
create view v as select id, b from t;
create materialized view m as select id from t;
--- a table goes and its index name is taken by another
create table old (x int, constraint u unique (x));
create table t (x int);
---->
create table t (x int, constraint u unique (x));
--- a table of another name takes over the names of constraints
create table old (id int, constraint pk primary key (id), constraint u unique (id));
---->
create table young (id int, constraint pk primary key (id), constraint u unique (id));
--- partitions
create table t (id int not null, d date not null, primary key (id, d)) partition by range (d);
create table t_2020 partition of t for values from ('2020-01-01') to ('2021-01-01');
---->
create table t (id int not null, d date not null, x text, primary key (id, d)) partition by range (d);
create table t_2020 partition of t for values from ('2020-01-01') to ('2021-01-01');
create index ix on t (x);
--- D070 an array becomes a scalar and back
create table t (a int, b int[], c uuid, d jsonb, e bytea);
insert into t values (1, null, null, null, null);
---->
create table t (a int[], b int, c int, d text, e uuid);
--- a swapped type with casts, one of which is no longer wanted
create type e as enum ('a', 'b', 'c');
create cast (varchar as e) with inout as implicit;
create cast (e as varchar) with inout as implicit;
create cast (e as text) with inout;
create table t (x e default 'a', y varchar);
---->
create type e as enum ('a', 'b');
create cast (varchar as e) with inout as implicit;
create cast (e as varchar) with inout as assignment;
create table t (x e default 'b', y varchar);
--- casts between two types, of which one goes and the other is swapped
create type d as enum ('a');
create type e as enum ('a', 'b');
create cast (d as e) with inout as implicit;
create cast (e as d) with inout as implicit;
create cast (varchar as d) with inout as implicit;
create table t (x e, y d);
---->
create type e as enum ('b', 'a');
create cast (varchar as e) with inout as implicit;
create table t (x e);
--- casts of a type that stays come, go and change
create schema audit;
create type audit."E" as enum ('a');
create cast (varchar as audit."E") with inout as implicit;
create cast (audit."E" as varchar) with inout as assignment;
create table t (x audit."E");
---->
create schema audit;
create type audit."E" as enum ('a', 'b');
create cast (audit."E" as varchar) with inout as implicit;
create cast (text as audit."E") with inout;
create table t (x audit."E");
