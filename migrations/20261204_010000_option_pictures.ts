import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "products_option_pictures" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"option" varchar,
  	"value" varchar,
  	"picture_id" uuid
  );
  
  CREATE TABLE "_products_v_version_option_pictures" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"option" varchar,
  	"value" varchar,
  	"picture_id" uuid,
  	"_uuid" varchar
  );
  
  ALTER TABLE "products_option_pictures" ADD CONSTRAINT "products_option_pictures_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products_option_pictures" ADD CONSTRAINT "products_option_pictures_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_products_v_version_option_pictures" ADD CONSTRAINT "_products_v_version_option_pictures_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_products_v_version_option_pictures" ADD CONSTRAINT "_products_v_version_option_pictures_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "products_option_pictures_order_idx" ON "products_option_pictures" USING btree ("_order");
  CREATE INDEX "products_option_pictures_parent_id_idx" ON "products_option_pictures" USING btree ("_parent_id");
  CREATE INDEX "products_option_pictures_picture_idx" ON "products_option_pictures" USING btree ("picture_id");
  CREATE INDEX "_products_v_version_option_pictures_order_idx" ON "_products_v_version_option_pictures" USING btree ("_order");
  CREATE INDEX "_products_v_version_option_pictures_parent_id_idx" ON "_products_v_version_option_pictures" USING btree ("_parent_id");
  CREATE INDEX "_products_v_version_option_pictures_picture_idx" ON "_products_v_version_option_pictures" USING btree ("picture_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "products_option_pictures" CASCADE;
  DROP TABLE "_products_v_version_option_pictures" CASCADE;`)
}
