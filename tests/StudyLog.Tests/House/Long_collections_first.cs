using StudyLog.Tests.House;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Long_collections_first))]

namespace StudyLog.Tests.House;

/// <summary>Begins with the collections that are long as a whole, so that a run does not end with one of them alone.</summary>
public sealed class Long_collections_first : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => collection.Traits.ContainsKey("Category"))];
}
