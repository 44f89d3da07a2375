// Directives in the middle of everything.
#define ONE
#if ONE
using System;
#else
using
#endif
#region never closed
using Microsoft.Extensions.Logging;
#pragma warning disable LOG2006, , 5, "x"
#nullable banana
#line 5 "other.cs"

class Preprocessor
{
    void M(ILogger logger, int id)
    {
        logger.LogInformation(
#if ONE
            "{A} " +
#else
            "{" +
#endif
            "{0}"
#if !ONE
            , 1, 2, 3
#endif
            , id
#region x
            , id);
#endregion
#if DEBUG
        Console.WriteLine("debug");
#elif
        Console.WriteLine(
#error stop
#warning here
#line hidden
        logger.LogInformation($"{id}");
#line default
#line (1, 1) - (1, 5) 3 "mapped.razor"
        logger.LogInformation("{0}", id);
#endif
#if NEVER
        logger.LogInformation("{
