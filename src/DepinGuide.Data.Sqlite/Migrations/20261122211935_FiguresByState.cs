using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DepinGuide.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FiguresByState : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_current_figures_metric_id_state_project_slug",
                table: "current_figures",
                columns: new[] { "metric_id", "state", "project_slug" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_current_figures_metric_id_state_project_slug",
                table: "current_figures");
        }
    }
}
