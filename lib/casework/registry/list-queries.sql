select "person"."id", "person"."name", "person"."sex", "person"."birth_date" as "birthDate", "person"."category", "person"."level", "person"."state", "person"."id_number_tail" as "idNumberTail", "person"."certificate_state" as "certificateState", "person"."certificate_expires_on" as "expiresOn", "region"."name" as "regionName", "person"."pinyin" as "position"
from ((select "person"."id", "person"."region_code", "person"."name", "person"."pinyin", "person"."sex", "person"."birth_date", "person"."category", "person"."level", "person"."state", "person"."id_number_tail", "person"."certificate_state", "person"."certificate_expires_on", "person"."created_at"
from "person"
where ("person"."region_code" >= $1
and "person"."region_code" < $2)
and ("person"."region_code" >= $3
and "person"."region_code" < $4)
and "person"."state" = $5
and "person"."level" in ($6, $7)
and ("person"."birth_date" <= $8::date
and "person"."birth_date" > $9::date)
and not exists (
  select 1
from visit
where visit.person_id = person.id
and visit.state in ('submitted', 'accepted')
and visit.visited_on > $10::date)
and starts_with("person"."pinyin" collate "C", $11)
order by person.pinyin collate "C" asc, "person"."id" asc
limit $12) union (select "person"."id", "person"."region_code", "person"."name", "person"."pinyin", "person"."sex", "person"."birth_date", "person"."category", "person"."level", "person"."state", "person"."id_number_tail", "person"."certificate_state", "person"."certificate_expires_on", "person"."created_at"
from (select "person"."id", "person"."region_code", "person"."name", "person"."pinyin", "person"."sex", "person"."birth_date", "person"."category", "person"."level", "person"."state", "person"."id_number_tail", "person"."certificate_state", "person"."certificate_expires_on", "person"."created_at"
from "person"
where ("person"."region_code" >= $13
and "person"."region_code" < $14)
and ("person"."region_code" >= $15
and "person"."region_code" < $16)
and "person"."state" = $17
and "person"."level" in ($18, $19)
and ("person"."birth_date" <= $20::date
and "person"."birth_date" > $21::date)
and not exists (
  select 1
from visit
where visit.person_id = person.id
and visit.state in ('submitted', 'accepted')
and visit.visited_on > $22::date)
and starts_with("person"."initials" collate "C", $23) offset $24) as "person"
order by person.pinyin collate "C" asc, "person"."id" asc
limit $25)) as "person"
inner join "region" on "region"."code" = "person"."region_code"
order by person.pinyin collate "C" asc, "person"."id" asc
limit $26;

select "household"."id", "household"."number", "household"."head_name" as "headName", "region"."name" as "regionName", (select count(*) as "members"
from "person"
where "person"."household_id" = "household"."id"
and "person"."state" = $1) as "members", household.region_code || '/' || household.number as "position"
from "household"
inner join "region" on "region"."code" = "household"."region_code"
where ("household"."region_code" >= $2
and "household"."region_code" < $3)
and (starts_with(household.head_name collate "C", $4) or "household"."number" = $5)
order by "household"."region_code" asc, "household"."number" asc, "household"."id" asc
limit $6;
