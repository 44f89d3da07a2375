// Guards against: arrays whose elements are meant as the values, and lists that are one value, taken for spread ones (LOG2010).
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace Shop.Lists;

public sealed class Baskets(ILogger<Baskets> logger)
{
    public void Show(string line, string[] articles, int[] amounts, List<string> names, IReadOnlyList<object> values, object[] given)
    {
        logger.LogInformation("First {First}, last {Last}", line.Split(';'));
        logger.LogInformation("Articles {Articles} of {Names}", articles, names);
        logger.LogInformation("Amounts {Amounts}", amounts);
        logger.LogInformation("Amounts {Amounts}", amounts.Select(a => a * 2).ToArray());
        logger.LogInformation("Names {Names}", names);
        logger.LogInformation("Articles {Articles}", (object)articles);
        logger.LogInformation("Joined {Articles}", string.Join('/', articles));
        logger.LogInformation("As given: {Value}", given);
        logger.LogInformation("One {Article}", new[] { line });
        Forward("Forwarded {Value}", given);
        using (logger.BeginScope("Basket {Basket}", line))
        {
            logger.LogInformation("Values {Values}", values);
        }
    }

    private void Forward(string template, params object[] args) => logger.LogInformation(template, args);
}
