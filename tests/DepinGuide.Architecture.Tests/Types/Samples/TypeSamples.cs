using System.Diagnostics.CodeAnalysis;

namespace DepinGuide.Architecture.Tests.Types.Samples;

/// <summary>Types that break a rule each, and their innocent neighbours.</summary>
internal static class TypeSamples
{
    [SuppressMessage("Performance", "CA1852", Justification = "That it could be sealed is the point.")]
    internal class Open;

    internal class Inherited;

    internal sealed class Heir : Inherited;

    internal class Generic<T>
    {
        public T? Value { get; init; }
    }

    internal sealed class GenericHeir : Generic<int>;

    internal abstract class Shape;

    internal sealed class PageHelper;

    internal sealed class GuideManager;

    internal sealed class Service;

    internal sealed class DatabaseService;

    internal sealed class Greedy(int a, int b, int c, int d, int e, int f, int g)
    {
        public int Sum { get; } = a + b + c + d + e + f + g;
    }

    internal sealed class Modest(int a, int b, int c, int d, int e, int f)
    {
        public int Sum { get; } = a + b + c + d + e + f;
    }

    internal sealed record Data(int A, int B, int C, int D, int E, int F, int G);

    internal readonly record struct Point(int A, int B, int C, int D, int E, int F, int G);
}
