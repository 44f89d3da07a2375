namespace Geometry;

/// <summary>A canvas that plotters draw on.</summary>
public interface ICanvas
{
    /// <summary>How wide it is.</summary>
    int Width { get; }

    /// <summary>Clears it.</summary>
    void Clear() => Console.WriteLine($"#10 a canvas of width {Width} is cleared");
}

/// <summary>A plotter, which a container builds.</summary>
public class Plotter
{
    private readonly ICanvas _canvas;

    /// <summary>Makes a plotter.</summary>
    /// <param name="canvas">What it draws on.</param>
    public Plotter(ICanvas canvas)
    {
        _canvas = canvas;
        Console.WriteLine("#11 plotter for " + canvas.Width);
    }

    /// <summary>Raised after a stroke.</summary>
    public event Action<int>? Drawn;

    /// <summary>Draws a stroke.</summary>
    /// <param name="length">Its length.</param>
    /// <returns>Whether it fits.</returns>
    public bool Draw(int length)
    {
        if (length > _canvas.Width)
        {
            Console.WriteLine($"Warning: #12 a stroke of {length} does not fit");
            return false;
        }

        Console.WriteLine($"#13 a stroke of {length}");
        Drawn?.Invoke(length);
        return true;
    }
}

/// <summary>A pen with a primary constructor.</summary>
/// <param name="plotter">Where it belongs.</param>
public sealed class Pen(Plotter plotter)
{
    /// <summary>Draws several strokes.</summary>
    /// <param name="lengths">Their lengths.</param>
    public void Stroke(params int[] lengths)
    {
        Console.WriteLine("#14 {0} strokes", lengths.Length);
        foreach (var length in lengths)
        {
            plotter.Draw(length);
        }
    }
}

/// <summary>A point; it can be compared.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Upwards.</param>
public record struct Point(int X, int Y)
{
    /// <summary>Adds two points.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <returns>The sum.</returns>
    public static Point operator +(Point a, Point b)
    {
        Console.WriteLine($"#15 {a.X} and {b.X} are added");
        return new(a.X + b.X, a.Y + b.Y);
    }
}

/// <summary>Helpers.</summary>
public static class Rulers
{
    /// <summary>Measures the distance to the origin.</summary>
    /// <param name="point">The point.</param>
    /// <returns>The distance.</returns>
    public static int Measure(this Point point)
    {
        var distance = Math.Abs(point.X) + Math.Abs(point.Y);
        Console.WriteLine("#16 distance " + distance);
        return distance;
    }
}
