using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DepinGuide.Data.Sqlite.Migrations
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
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    caip2 = table.Column<string>(type: "TEXT", nullable: true),
                    family = table.Column<string>(type: "TEXT", nullable: false),
                    is_native = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chains", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_state",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<string>(type: "TEXT", nullable: false),
                    rules_hash = table.Column<string>(type: "TEXT", nullable: false),
                    imported_at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    @short = table.Column<string>(name: "short", type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    higher_is = table.Column<string>(type: "TEXT", nullable: false),
                    prefer = table.Column<string>(type: "TEXT", nullable: false),
                    tolerance_percent = table.Column<decimal>(type: "TEXT", nullable: false),
                    choices = table.Column<string>(type: "TEXT", nullable: false),
                    formula = table.Column<string>(type: "TEXT", nullable: true),
                    column_set = table.Column<string>(type: "TEXT", nullable: true),
                    column_label = table.Column<string>(type: "TEXT", nullable: true),
                    column_order = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_metrics", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects",
                columns: table => new
                {
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    token = table.Column<string>(type: "TEXT", nullable: false),
                    monogram = table.Column<string>(type: "TEXT", nullable: false),
                    sector_id = table.Column<string>(type: "TEXT", nullable: false),
                    subsector_id = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    is_core = table.Column<bool>(type: "INTEGER", nullable: false),
                    aliases = table.Column<string>(type: "TEXT", nullable: false),
                    reviewed = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sort_name = table.Column<string>(type: "TEXT", nullable: false),
                    sort_token = table.Column<string>(type: "TEXT", nullable: false),
                    sort_sector = table.Column<string>(type: "TEXT", nullable: false),
                    sort_chains = table.Column<string>(type: "TEXT", nullable: true),
                    search_text = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "sectors",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    @short = table.Column<string>(name: "short", type: "TEXT", nullable: false),
                    colour = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sectors", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    publisher = table.Column<string>(type: "TEXT", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    terms_url = table.Column<string>(type: "TEXT", nullable: true),
                    terms_read_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    retain = table.Column<string>(type: "TEXT", nullable: false),
                    redistribute = table.Column<string>(type: "TEXT", nullable: false),
                    commercial = table.Column<string>(type: "TEXT", nullable: false),
                    attribution = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "current_figures",
                columns: table => new
                {
                    project_slug = table.Column<string>(type: "TEXT", nullable: false),
                    metric_id = table.Column<string>(type: "TEXT", nullable: false),
                    sort_number = table.Column<double>(type: "REAL", nullable: true),
                    sort_text = table.Column<string>(type: "TEXT", nullable: false),
                    display = table.Column<string>(type: "TEXT", nullable: false),
                    choice_ids = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    missing_reason = table.Column<string>(type: "TEXT", nullable: true),
                    disputed = table.Column<bool>(type: "INTEGER", nullable: false),
                    change_expected = table.Column<bool>(type: "INTEGER", nullable: false),
                    next_change = table.Column<long>(type: "INTEGER", nullable: true),
                    as_of = table.Column<string>(type: "TEXT", nullable: true),
                    oldest_check = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    project_slug = table.Column<string>(type: "TEXT", nullable: false),
                    provider = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
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
                    project_slug = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: true)
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
                    sector_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    statement = table.Column<string>(type: "TEXT", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", nullable: false),
                    what_is_right = table.Column<string>(type: "TEXT", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: true),
                    source_at = table.Column<string>(type: "TEXT", nullable: true),
                    source_url = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    as_of = table.Column<string>(type: "TEXT", nullable: true),
                    @checked = table.Column<DateOnly>(name: "checked", type: "TEXT", nullable: false)
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
                    project_slug = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    chain_id = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    source_id = table.Column<string>(type: "TEXT", nullable: true),
                    source_at = table.Column<string>(type: "TEXT", nullable: true),
                    source_url = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    @checked = table.Column<DateOnly>(name: "checked", type: "TEXT", nullable: false),
                    as_of = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", nullable: false)
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
                    project_slug = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    token = table.Column<string>(type: "TEXT", nullable: false),
                    chain_id = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    decimals = table.Column<int>(type: "INTEGER", nullable: true),
                    standard = table.Column<string>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: false),
                    warning = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    source_id = table.Column<string>(type: "TEXT", nullable: true),
                    source_at = table.Column<string>(type: "TEXT", nullable: true),
                    source_url = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    @checked = table.Column<DateOnly>(name: "checked", type: "TEXT", nullable: false),
                    as_of = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", nullable: false)
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
                    project_slug = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    date = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    source_id = table.Column<string>(type: "TEXT", nullable: true),
                    source_at = table.Column<string>(type: "TEXT", nullable: true),
                    source_url = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    @checked = table.Column<DateOnly>(name: "checked", type: "TEXT", nullable: false),
                    as_of = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", nullable: false)
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
                    project_slug = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    change_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    expected = table.Column<string>(type: "TEXT", nullable: true),
                    advice = table.Column<string>(type: "TEXT", nullable: true),
                    source_id = table.Column<string>(type: "TEXT", nullable: true),
                    source_at = table.Column<string>(type: "TEXT", nullable: true),
                    source_url = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    @checked = table.Column<DateOnly>(name: "checked", type: "TEXT", nullable: false),
                    as_of = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", nullable: false)
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
                    project_slug = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    source_id = table.Column<string>(type: "TEXT", nullable: true),
                    source_at = table.Column<string>(type: "TEXT", nullable: true),
                    source_url = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    @checked = table.Column<DateOnly>(name: "checked", type: "TEXT", nullable: false),
                    as_of = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    project_slug = table.Column<string>(type: "TEXT", nullable: false),
                    metric_id = table.Column<string>(type: "TEXT", nullable: false),
                    value_type = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: true),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    @for = table.Column<string>(name: "for", type: "TEXT", nullable: true),
                    shown = table.Column<string>(type: "TEXT", nullable: true),
                    valid_until = table.Column<string>(type: "TEXT", nullable: true),
                    change_on = table.Column<string>(type: "TEXT", nullable: true),
                    change_why = table.Column<string>(type: "TEXT", nullable: true),
                    change_source_id = table.Column<string>(type: "TEXT", nullable: true),
                    change_at = table.Column<string>(type: "TEXT", nullable: true),
                    change_url = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    observed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    source_id = table.Column<string>(type: "TEXT", nullable: true),
                    source_at = table.Column<string>(type: "TEXT", nullable: true),
                    source_url = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    @checked = table.Column<DateOnly>(name: "checked", type: "TEXT", nullable: false),
                    as_of = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", nullable: false)
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
                    project_slug = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    chains = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    source_id = table.Column<string>(type: "TEXT", nullable: true),
                    source_at = table.Column<string>(type: "TEXT", nullable: true),
                    source_url = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    @checked = table.Column<DateOnly>(name: "checked", type: "TEXT", nullable: false),
                    as_of = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", nullable: false)
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
                    claim_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: false),
                    source_at = table.Column<string>(type: "TEXT", nullable: true),
                    source_url = table.Column<string>(type: "TEXT", nullable: true)
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
                    claim_id = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false)
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
                    project_slug = table.Column<string>(type: "TEXT", nullable: false),
                    link_ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: true),
                    source_at = table.Column<string>(type: "TEXT", nullable: true),
                    source_url = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    @checked = table.Column<DateOnly>(name: "checked", type: "TEXT", nullable: false),
                    as_of = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", nullable: false)
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
