using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Controllers.Filters;

/// <summary>Added by type: the container builds it.</summary>
public class LatencyFilter : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        Console.WriteLine($"#20 before {context.ActionDescriptor.RouteValues["action"]}");
        await next();
        Console.WriteLine($"#21 after {context.ActionDescriptor.RouteValues["action"]}");
    }
}

/// <summary>Made by hand.</summary>
public class ErrorFilter(string area) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        Console.Error.WriteLine($"#22 {area}: {context.Exception.Message}");
        context.Result = new StatusCodeResult(500);
        context.ExceptionHandled = true;
    }
}

/// <summary>A service filter.</summary>
public class StampFilter : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context) => Console.WriteLine("#23 stamping");

    public void OnResultExecuted(ResultExecutedContext context) => Console.WriteLine("#24 stamped");
}

/// <summary>An attribute: the compiler's arguments are all that it gets.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TimedAttribute(string name) : ActionFilterAttribute
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        Console.WriteLine("#25 timing " + name);
        base.OnActionExecuting(context);
    }
}
