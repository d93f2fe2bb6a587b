using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace DepinGuide.Architecture.Tests.Assemblies;

/// <summary>What a compiled assembly really uses, whatever its project file declares.</summary>
internal sealed record CompiledAssembly
{
    public required string Name { get; init; }

    /// <summary>Names of the assemblies it uses anything of.</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>Types and members of other assemblies: <c>Namespace.Type</c>, <c>Namespace.Type.Member</c>.</summary>
    public required IReadOnlyList<string> Uses { get; init; }

    /// <summary>The assemblies of ours that the portal is made of.</summary>
    public static IReadOnlyList<CompiledAssembly> Ours { get; } =
    [
        .. from layer in Projects.Layer.All
           let path = Path.Combine(AppContext.BaseDirectory, layer.Project + ".dll")
           where File.Exists(path)
           select Read(path),
    ];

    public static CompiledAssembly Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return new CompiledAssembly
        {
            Name = Path.GetFileNameWithoutExtension(path),
            References = [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))],
            Uses =
            [
                .. reader.TypeReferences.Select(handle => NameOf(reader, handle)),
                .. reader.MemberReferences.Select(handle => NameOf(reader, reader.GetMemberReference(handle))),
            ],
        };
    }

    private static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }

    private static string NameOf(MetadataReader reader, MemberReference member)
    {
        var type = member.Parent.Kind == HandleKind.TypeReference ? NameOf(reader, (TypeReferenceHandle)member.Parent) : "";
        return $"{type}.{reader.GetString(member.Name)}";
    }
}
