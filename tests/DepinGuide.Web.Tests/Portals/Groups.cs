namespace DepinGuide.Web.Tests.Portals;

/// <summary>Tests of one portal run one after the other, those of two portals side by side.</summary>
internal static class Groups
{
    public const string Sqlite = "Portal on SQLite";
    public const string Postgres = "Portal on PostgreSQL";
    public const string Other = "Other portals";
}
