using System.Buffers.Binary;
using System.Numerics;

namespace DepinGuide.Facts.Addresses;

/// <summary>Keccak-256 as Ethereum uses it: SHA-3 with the padding of the original submission, which .NET does not offer.</summary>
internal static class Keccak256
{
    private const int Rate = 136;
    private const int Rounds = 24;

    /// <summary>Rotations along the walk of the rho and pi steps.</summary>
    private static readonly int[] Rotations = [1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44];

    private static readonly int[] Lanes = [10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1];

    private static readonly ulong[] RoundConstants = MakeRoundConstants();

    public static byte[] Hash(ReadOnlySpan<byte> message)
    {
        Span<ulong> state = stackalloc ulong[25];
        state.Clear();
        while (message.Length >= Rate)
        {
            Absorb(state, message[..Rate]);
            message = message[Rate..];
        }

        Span<byte> last = stackalloc byte[Rate];
        last.Clear();
        message.CopyTo(last);
        last[message.Length] ^= 0x01;
        last[^1] ^= 0x80;
        Absorb(state, last);

        var hash = new byte[32];
        for (var lane = 0; lane < 4; lane++)
            BinaryPrimitives.WriteUInt64LittleEndian(hash.AsSpan(lane * 8), state[lane]);

        return hash;
    }

    private static void Absorb(Span<ulong> state, ReadOnlySpan<byte> block)
    {
        for (var lane = 0; lane < Rate / 8; lane++)
            state[lane] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(lane * 8)..]);

        for (var round = 0; round < Rounds; round++)
        {
            Theta(state);
            RhoAndPi(state);
            Chi(state);
            state[0] ^= RoundConstants[round];
        }
    }

    private static void Theta(Span<ulong> state)
    {
        Span<ulong> parity = stackalloc ulong[5];
        for (var x = 0; x < 5; x++)
            parity[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];

        for (var x = 0; x < 5; x++)
        {
            var mix = parity[(x + 4) % 5] ^ BitOperations.RotateLeft(parity[(x + 1) % 5], 1);
            for (var y = 0; y < 25; y += 5)
                state[x + y] ^= mix;
        }
    }

    private static void RhoAndPi(Span<ulong> state)
    {
        var moving = state[1];
        for (var step = 0; step < Lanes.Length; step++)
            (state[Lanes[step]], moving) = (BitOperations.RotateLeft(moving, Rotations[step]), state[Lanes[step]]);
    }

    private static void Chi(Span<ulong> state)
    {
        Span<ulong> row = stackalloc ulong[5];
        for (var y = 0; y < 25; y += 5)
        {
            state.Slice(y, 5).CopyTo(row);
            for (var x = 0; x < 5; x++)
                state[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
        }
    }

    /// <summary>The constants come from a small shift register: seven bits each, at the powers of two minus one.</summary>
    private static ulong[] MakeRoundConstants()
    {
        var constants = new ulong[Rounds];
        var register = 1;
        for (var bit = 0; bit < Rounds * 7; bit++)
        {
            if ((register & 1) == 1)
                constants[bit / 7] |= 1UL << ((1 << (bit % 7)) - 1);

            register = (register & 0x80) == 0 ? register << 1 : ((register << 1) ^ 0x71) & 0xFF;
        }

        return constants;
    }
}
