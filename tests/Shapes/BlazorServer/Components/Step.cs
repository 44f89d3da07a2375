using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace BlazorServer.Components;

/// <summary>A component without markup.</summary>
public class Step : ComponentBase
{
    [Parameter]
    public int Size { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        Console.WriteLine($"#30 rendering a step of {Size}");
        builder.AddContent(0, Size);
    }
}
