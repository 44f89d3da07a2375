using System;
using System.Globalization;

namespace Shop.Legacy
{
    public partial class CsvImporter
    {
        private int _skipped;

        private PriceRow Parse(string line)
        {
            var fields = line.Split(_separator);
            if (fields.Length < 2)
            {
                throw new FormatException(string.Format("{0} fields, 2 expected", fields.Length));
            }

            var row = new PriceRow { Sku = fields[0].Trim(), Price = decimal.Parse(fields[1], CultureInfo.InvariantCulture) };
            if (row.Price <= 0)
            {
                Console.WriteLine(string.Format("WARNING: price of {0} is {1:F2}", row.Sku, row.Price));
            }

            return row;
        }

        private void Summary(int imported)
        {
            Console.WriteLine();
            Console.Write("Imported " + imported + " rows");
            Console.Write(", skipped ");
            Console.WriteLine(_skipped);
            Console.WriteLine();
        }
    }

    /// <summary>A row of the price list.</summary>
    public struct PriceRow
    {
        public string Sku;
        public decimal Price;

        public void Print()
        {
            Console.WriteLine("  " + Sku + " = " + Price.ToString("F2", CultureInfo.InvariantCulture));
        }
    }
}
