using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DepinGuide.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class FiguresByNextChange : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_current_figures_metric",
                table: "current_figures");

            migrationBuilder.CreateIndex(
                name: "ix_current_figures_metric",
                table: "current_figures",
                columns: new[] { "metric_id", "state", "project_slug", "disputed", "sort_number", "sort_text", "choice_ids" });

            migrationBuilder.CreateIndex(
                name: "ix_current_figures_metric_id_next_change",
                table: "current_figures",
                columns: new[] { "metric_id", "next_change" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_current_figures_metric",
                table: "current_figures");

            migrationBuilder.DropIndex(
                name: "ix_current_figures_metric_id_next_change",
                table: "current_figures");

            migrationBuilder.CreateIndex(
                name: "ix_current_figures_metric",
                table: "current_figures",
                columns: new[] { "metric_id", "state", "project_slug", "disputed", "sort_number", "sort_text" });
        }
    }
}
