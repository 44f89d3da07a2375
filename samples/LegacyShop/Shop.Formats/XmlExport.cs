using System;
using System.Collections.Generic;
using System.Xml.Linq;
using Shop.Shared;

namespace Shop.Formats;

/// <summary>Writes the catalogue for partners.</summary>
public sealed class XmlExport
{
    private readonly string _partner;

    public XmlExport(string partner)
    {
        _partner = partner;
        Console.WriteLine($"Export for {partner}");
    }

    public XElement Export(IEnumerable<KeyValuePair<string, decimal>> prices)
    {
        var root = new XElement("catalog", new XAttribute("partner", _partner));
        foreach (var price in prices)
        {
            root.Add(new XElement("product", new XAttribute("sku", price.Key), PriceFormat.Write(price.Value, "EUR")));
        }

        return Retry.Run(2, attempt =>
        {
            if (attempt == 1 && _partner == "slow")
                throw new TimeoutException("partner is slow");
            Console.WriteLine($"Exported {root.Name} for {_partner}: {{ attempt: {attempt} }}");
            return root;
        });
    }
}
