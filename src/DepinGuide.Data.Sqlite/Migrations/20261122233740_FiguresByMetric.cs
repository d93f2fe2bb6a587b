using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DepinGuide.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FiguresByMetric : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_projects_sort_name",
                table: "projects");

            migrationBuilder.DropIndex(
                name: "ix_current_figures_metric_id_project_slug",
                table: "current_figures");

            migrationBuilder.DropIndex(
                name: "ix_current_figures_metric_id_state_project_slug",
                table: "current_figures");

            migrationBuilder.CreateIndex(
                name: "ix_projects_sort_name_slug",
                table: "projects",
                columns: new[] { "sort_name", "slug" });

            migrationBuilder.CreateIndex(
                name: "ix_current_figures_metric",
                table: "current_figures",
                columns: new[] { "metric_id", "state", "project_slug", "disputed", "sort_number", "sort_text" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_projects_sort_name_slug",
                table: "projects");

            migrationBuilder.DropIndex(
                name: "ix_current_figures_metric",
                table: "current_figures");

            migrationBuilder.CreateIndex(
                name: "ix_projects_sort_name",
                table: "projects",
                column: "sort_name");

            migrationBuilder.CreateIndex(
                name: "ix_current_figures_metric_id_project_slug",
                table: "current_figures",
                columns: new[] { "metric_id", "project_slug" });

            migrationBuilder.CreateIndex(
                name: "ix_current_figures_metric_id_state_project_slug",
                table: "current_figures",
                columns: new[] { "metric_id", "state", "project_slug" });
        }
    }
}
