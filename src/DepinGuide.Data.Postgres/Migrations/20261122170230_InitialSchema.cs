using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace DepinGuide.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class InitialSchema : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "chains",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    caip2 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    family = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_native = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chains", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_state",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rules_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    imported_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_state", x => x.id);
                    table.CheckConstraint("ck_import_state_one_row", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "metrics",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    @short = table.Column<string>(name: "short", type: "text", nullable: false, collation: "C"),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    higher_is = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    prefer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    tolerance_percent = table.Column<decimal>(type: "numeric", nullable: false),
                    choices = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    formula = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    column_set = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    column_label = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    column_order = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_metrics", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects",
                columns: table => new
                {
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    token = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    monogram = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sector_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subsector_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_core = table.Column<bool>(type: "boolean", nullable: false),
                    aliases = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reviewed = table.Column<DateOnly>(type: "date", nullable: false),
                    sort_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort_token = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort_sector = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort_chains = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    search_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content_hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "sectors",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    @short = table.Column<string>(name: "short", type: "text", nullable: false, collation: "C"),
                    colour = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sectors", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    publisher = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    origin = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    terms_url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    terms_read_on = table.Column<DateOnly>(type: "date", nullable: true),
                    retain = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    redistribute = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commercial = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    attribution = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "current_figures",
                columns: table => new
                {
                    project_slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    metric_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort_number = table.Column<double>(type: "double precision", nullable: true),
                    sort_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    display = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    choice_ids = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    missing_reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    disputed = table.Column<bool>(type: "boolean", nullable: false),
                    change_expected = table.Column<bool>(type: "boolean", nullable: false),
                    next_change = table.Column<long>(type: "bigint", nullable: true),
                    as_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    oldest_check = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_current_figures", x => new { x.project_slug, x.metric_id });
                    table.ForeignKey(
                        name: "fk_current_figures_metric_id",
                        column: x => x.metric_id,
                        principalTable: "metrics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_current_figures_project_slug",
                        column: x => x.project_slug,
                        principalTable: "projects",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "external_ids",
                columns: table => new
                {
                    project_slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    provider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_external_ids", x => new { x.project_slug, x.provider });
                    table.ForeignKey(
                        name: "fk_external_ids_project_slug",
                        column: x => x.project_slug,
                        principalTable: "projects",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "open_questions",
                columns: table => new
                {
                    project_slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_questions", x => new { x.project_slug, x.ordinal });
                    table.ForeignKey(
                        name: "fk_open_questions_project_slug",
                        column: x => x.project_slug,
                        principalTable: "projects",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "subsectors",
                columns: table => new
                {
                    sector_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subsectors", x => new { x.sector_id, x.id });
                    table.ForeignKey(
                        name: "fk_subsectors_sector_id",
                        column: x => x.sector_id,
                        principalTable: "sectors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claims",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    statement = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    verdict = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    what_is_right = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    as_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    @checked = table.Column<DateOnly>(name: "checked", type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claims", x => x.id);
                    table.CheckConstraint("ck_claims_provenance", "source_id IS NOT NULL OR basis IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_claims_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracts",
                columns: table => new
                {
                    project_slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    chain_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    label = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    @checked = table.Column<DateOnly>(name: "checked", type: "date", nullable: false),
                    as_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts", x => new { x.project_slug, x.ordinal });
                    table.CheckConstraint("ck_contracts_provenance", "(source_id IS NOT NULL) <> (basis IS NOT NULL) AND (basis IS NULL OR basis <> '')");
                    table.ForeignKey(
                        name: "fk_contracts_chain_id",
                        column: x => x.chain_id,
                        principalTable: "chains",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_contracts_project_slug",
                        column: x => x.project_slug,
                        principalTable: "projects",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_contracts_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deployments",
                columns: table => new
                {
                    project_slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    token = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    chain_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    decimals = table.Column<int>(type: "integer", nullable: true),
                    standard = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_current = table.Column<bool>(type: "boolean", nullable: false),
                    warning = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    @checked = table.Column<DateOnly>(name: "checked", type: "date", nullable: false),
                    as_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deployments", x => new { x.project_slug, x.ordinal });
                    table.CheckConstraint("ck_deployments_provenance", "(source_id IS NOT NULL) <> (basis IS NOT NULL) AND (basis IS NULL OR basis <> '')");
                    table.ForeignKey(
                        name: "fk_deployments_chain_id",
                        column: x => x.chain_id,
                        principalTable: "chains",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_deployments_project_slug",
                        column: x => x.project_slug,
                        principalTable: "projects",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_deployments_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    project_slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    what = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    @checked = table.Column<DateOnly>(name: "checked", type: "date", nullable: false),
                    as_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incidents", x => new { x.project_slug, x.ordinal });
                    table.CheckConstraint("ck_incidents_provenance", "(source_id IS NOT NULL) <> (basis IS NOT NULL) AND (basis IS NULL OR basis <> '')");
                    table.ForeignKey(
                        name: "fk_incidents_project_slug",
                        column: x => x.project_slug,
                        principalTable: "projects",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_incidents_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "known_changes",
                columns: table => new
                {
                    project_slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    change_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    what = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expected = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    advice = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    @checked = table.Column<DateOnly>(name: "checked", type: "date", nullable: false),
                    as_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_changes", x => new { x.project_slug, x.ordinal });
                    table.CheckConstraint("ck_known_changes_provenance", "(source_id IS NOT NULL) <> (basis IS NOT NULL) AND (basis IS NULL OR basis <> '')");
                    table.ForeignKey(
                        name: "fk_known_changes_project_slug",
                        column: x => x.project_slug,
                        principalTable: "projects",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_known_changes_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "links",
                columns: table => new
                {
                    project_slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    label = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    @checked = table.Column<DateOnly>(name: "checked", type: "date", nullable: false),
                    as_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_links", x => new { x.project_slug, x.ordinal });
                    table.CheckConstraint("ck_links_provenance", "(source_id IS NOT NULL) <> (basis IS NOT NULL) AND (basis IS NULL OR basis <> '')");
                    table.ForeignKey(
                        name: "fk_links_project_slug",
                        column: x => x.project_slug,
                        principalTable: "projects",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_links_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "readings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    project_slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    metric_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value_type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    @for = table.Column<string>(name: "for", type: "text", nullable: true, collation: "C"),
                    shown = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    valid_until = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    change_on = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    change_why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    change_source_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    change_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    change_url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    observed_at = table.Column<long>(type: "bigint", nullable: true),
                    source_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    @checked = table.Column<DateOnly>(name: "checked", type: "date", nullable: false),
                    as_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_readings", x => x.id);
                    table.CheckConstraint("ck_readings_change", "(change_why IS NULL) = (change_source_id IS NULL) AND (change_why IS NOT NULL OR change_on IS NULL)");
                    table.CheckConstraint("ck_readings_provenance", "(source_id IS NOT NULL) <> (basis IS NOT NULL) AND (basis IS NULL OR basis <> '')");
                    table.ForeignKey(
                        name: "fk_readings_change_source_id",
                        column: x => x.change_source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_readings_metric_id",
                        column: x => x.metric_id,
                        principalTable: "metrics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_readings_project_slug",
                        column: x => x.project_slug,
                        principalTable: "projects",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_readings_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "wallets",
                columns: table => new
                {
                    project_slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    chains = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    @checked = table.Column<DateOnly>(name: "checked", type: "date", nullable: false),
                    as_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wallets", x => new { x.project_slug, x.ordinal });
                    table.CheckConstraint("ck_wallets_provenance", "(source_id IS NOT NULL) <> (basis IS NOT NULL) AND (basis IS NULL OR basis <> '')");
                    table.ForeignKey(
                        name: "fk_wallets_project_slug",
                        column: x => x.project_slug,
                        principalTable: "projects",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_wallets_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claim_citations",
                columns: table => new
                {
                    claim_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_url = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_citations", x => new { x.claim_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_claim_citations_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_claim_citations_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claim_subjects",
                columns: table => new
                {
                    claim_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_subjects", x => new { x.claim_id, x.subject });
                    table.ForeignKey(
                        name: "fk_claim_subjects_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "link_proofs",
                columns: table => new
                {
                    project_slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    link_ordinal = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    @checked = table.Column<DateOnly>(name: "checked", type: "date", nullable: false),
                    as_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link_proofs", x => new { x.project_slug, x.link_ordinal, x.ordinal });
                    table.CheckConstraint("ck_link_proofs_provenance", "(source_id IS NOT NULL) <> (basis IS NOT NULL) AND (basis IS NULL OR basis <> '')");
                    table.ForeignKey(
                        name: "fk_link_proofs_project_slug_link_ordinal",
                        columns: x => new { x.project_slug, x.link_ordinal },
                        principalTable: "links",
                        principalColumns: new[] { "project_slug", "ordinal" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_link_proofs_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_claim_citations_source_id",
                table: "claim_citations",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_subjects_subject",
                table: "claim_subjects",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_claims_source_id",
                table: "claims",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_chain_id",
                table: "contracts",
                column: "chain_id");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_source_id",
                table: "contracts",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_current_figures_metric_id_project_slug",
                table: "current_figures",
                columns: new[] { "metric_id", "project_slug" });

            migrationBuilder.CreateIndex(
                name: "ix_current_figures_next_change",
                table: "current_figures",
                column: "next_change");

            migrationBuilder.CreateIndex(
                name: "ix_deployments_chain_id",
                table: "deployments",
                column: "chain_id");

            migrationBuilder.CreateIndex(
                name: "ix_deployments_source_id",
                table: "deployments",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_source_id",
                table: "incidents",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_known_changes_source_id",
                table: "known_changes",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_link_proofs_source_id",
                table: "link_proofs",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_links_source_id",
                table: "links",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_projects_sector_id",
                table: "projects",
                column: "sector_id");

            migrationBuilder.CreateIndex(
                name: "ix_projects_sort_name",
                table: "projects",
                column: "sort_name");

            migrationBuilder.CreateIndex(
                name: "ix_readings_change_source_id",
                table: "readings",
                column: "change_source_id");

            migrationBuilder.CreateIndex(
                name: "ix_readings_metric_id_project_slug_id",
                table: "readings",
                columns: new[] { "metric_id", "project_slug", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_readings_project_slug_metric_id_id",
                table: "readings",
                columns: new[] { "project_slug", "metric_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_readings_source_id",
                table: "readings",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_wallets_source_id",
                table: "wallets",
                column: "source_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "claim_citations");

            migrationBuilder.DropTable(
                name: "claim_subjects");

            migrationBuilder.DropTable(
                name: "contracts");

            migrationBuilder.DropTable(
                name: "current_figures");

            migrationBuilder.DropTable(
                name: "deployments");

            migrationBuilder.DropTable(
                name: "external_ids");

            migrationBuilder.DropTable(
                name: "import_state");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "known_changes");

            migrationBuilder.DropTable(
                name: "link_proofs");

            migrationBuilder.DropTable(
                name: "open_questions");

            migrationBuilder.DropTable(
                name: "readings");

            migrationBuilder.DropTable(
                name: "subsectors");

            migrationBuilder.DropTable(
                name: "wallets");

            migrationBuilder.DropTable(
                name: "claims");

            migrationBuilder.DropTable(
                name: "chains");

            migrationBuilder.DropTable(
                name: "links");

            migrationBuilder.DropTable(
                name: "metrics");

            migrationBuilder.DropTable(
                name: "sectors");

            migrationBuilder.DropTable(
                name: "projects");

            migrationBuilder.DropTable(
                name: "sources");
        }
    }
}
