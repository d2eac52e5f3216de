import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** Replaces a part of the function that says which changes are personal; it was written once, and is read back here. */
function sealed(from: string, to: string): string {
  return `
    do $do$
    declare
      definition text := pg_get_functiondef('seal_audit_entry(audit_entries)'::regprocedure);
    begin
      if position($f$${from}$f$ in definition) = 0 then raise exception 'seal_audit_entry has changed'; end if;
      execute replace(definition, $f$${from}$f$, $t$${to}$t$);
    end $do$;`
}

const BEFORE = "'internalNote', 'comment'"
const AFTER = "'internalNote', 'comment', 'vatNumber'"

/**
 * Invoices are never changed nor deleted, whoever writes. A series goes up by one, and only with the invoice that takes the number:
 * there is no gap, and no number twice. The VAT number of a buyer is sealed in the audit trail like the rest of what they write.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    create table invoice_series (
      series varchar collate public.reading_order primary key,
      last_number bigint not null check (last_number > 0)
    );
    create unique index invoices_series_sequence on invoices (series, sequence);
    alter table invoices
      add constraint invoices_sum_check check (net_minor + tax_minor = total_minor and total_minor >= 0),
      add constraint invoices_kind_check check ((kind = 'credit_note') = (corrects_id is not null)),
      add constraint invoices_refund_check check (refund_id is null or kind = 'credit_note'),
      add constraint invoices_day_check check (issued_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      add constraint invoices_number_check check (
        number = series || lpad(sequence::bigint::text, greatest(length(sequence::bigint::text), 5), '0'));

    create function number_invoice() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if not exists (select from invoice_series s where s.series = new.series and s.last_number = new.sequence) then
        raise exception 'an invoice has the number that its series has come to' using errcode = '23000';
      end if;
      return new;
    end $$;
    create trigger invoices_number before insert on invoices for each row execute function number_invoice();
    create trigger invoices_never_change before update or delete on invoices
      for each row execute function refuse_rewriting();
    create trigger invoices_no_truncate before truncate on invoices
      for each statement execute function refuse_rewriting();

    create function step_invoice_series() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      if tg_op = 'INSERT' and new.last_number <> 1
        or tg_op = 'UPDATE' and (new.last_number <> old.last_number + 1 or new.series <> old.series) then
        raise exception 'a series of invoices goes up by one' using errcode = '23000';
      end if;
      return new;
    end $$;
    create trigger invoice_series_steps before insert or update on invoice_series
      for each row execute function step_invoice_series();
    create trigger invoice_series_stays before delete on invoice_series
      for each row execute function refuse_rewriting();
    create trigger invoice_series_no_truncate before truncate on invoice_series
      for each statement execute function refuse_rewriting();

    create function keep_invoice_numbers() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      if not exists (select from invoices i where i.series = new.series and i.sequence = new.last_number) then
        raise exception 'a number of a series of invoices is that of an invoice' using errcode = '23000';
      end if;
      return null;
    end $$;
    create constraint trigger invoice_series_numbers after insert or update on invoice_series
      deferrable initially deferred for each row execute function keep_invoice_numbers();
    ${sealed(BEFORE, AFTER)}`),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    ${sealed(AFTER, BEFORE)}
    drop table invoice_series;
    drop function keep_invoice_numbers();
    drop function step_invoice_series();
    drop trigger invoices_no_truncate on invoices;
    drop trigger invoices_never_change on invoices;
    drop trigger invoices_number on invoices;
    drop function number_invoice();
    alter table invoices drop constraint invoices_sum_check, drop constraint invoices_kind_check,
      drop constraint invoices_refund_check, drop constraint invoices_day_check, drop constraint invoices_number_check;
    drop index invoices_series_sequence;`),
  )
}
