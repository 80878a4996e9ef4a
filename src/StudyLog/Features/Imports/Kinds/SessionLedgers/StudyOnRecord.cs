using StudyLog.Domain;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Materials;
using StudyLog.Imports;

namespace StudyLog.Features.Imports.Kinds.SessionLedgers;

/// <content>What was studied, and the first item of the agenda.</content>
internal sealed partial class LineOnRecord
{
    /// <summary>Adds the materials that are not there yet, and the first item of the agenda.</summary>
    public void Study()
    {
        var (made, said) = (new List<string>(), line.Says.Materials.Select(MaterialTitles.KeyOf).ToHashSet());
        var kept = said.Count == 0 ? [] : Session.Materials.Select(study => ground.TitleOf(study.MaterialId)).OfType<string>().Where(title => !said.Contains(title)).Distinct().ToList();
        if (kept.Count > 0) Tell("学习材料", RowNote.Of("materials-keep", string.Join('；', kept)));
        foreach (var title in line.Says.Materials.DistinctBy(MaterialTitles.KeyOf))
        {
            if (Session.Materials.Exists(known => ground.TitleOf(known.MaterialId) == MaterialTitles.KeyOf(title))) continue;
            var material = ground.Materials.Called(title, named => Session.Materials.Exists(known => known.MaterialId == named));
            if (ground.Materials.IsToBeMade(title, material) && Attempt.Opened<Material>(material) is not { Exists: true })
            {
                made.Add(title);
                var details = new MaterialDetails(title, MaterialKind.Document, Author: null, Issuer: null, IssuedOn: null, Url: null);
                var register = new RegisterMaterial(material, details, Classified: false);
                Attempt.Append<Material, MaterialEvent>(material, MaterialDecisions.Register(Attempt.Opened<Material>(material), register, ground.Asking, Attempt.Now));
            }

            FirstChanged ??= "学习材料";
            var study = new StudyMaterial(NameBasedGuid.Create(id, $"imported material {material:D}"), material, StudyMode.Collective, Minutes: null, LedById: null);
            if (Append(SessionDecisions.StudyMaterial(Session, study, ground.Asking, Attempt.Now)) && !isNew) Tell("学习材料", RowNote.Of("adds", "学习材料", title));
        }

        if (made.Count > 0) Tell("学习材料", RowNote.Of("new-material", string.Join('；', made)));
        foreach (var title in made.Where(MayBeSeveral)) Tell("学习材料", RowNote.Of("material-as-one", title));
        StudyFirst();
    }

    // A comma may stand in a title, or between two.
    private static bool MayBeSeveral(string title) => MaterialTitles.KeyOf(title) == title && title.AsSpan().ContainsAny('、', '，', ',');

    private void StudyFirst()
    {
        var (says, first) = (line.Says, Session.AgendaItems.Find(item => item.FirstItem));
        if (first is not null)
        {
            if (says.FirstAgendaItem == false) Kept("第一议题", "有", "无");
            Kept("第一议题内容", first.Title, says.FirstAgendaTitle);
            return;
        }

        if (says.FirstAgendaTitle is not { } title)
        {
            if (says.FirstAgendaItem == true) Tell("first-item-untitled");
            return;
        }

        FirstChanged ??= "第一议题内容";
        var item = new RecordAgendaItem(NameBasedGuid.Create(id, "imported first item"), title, FirstItem: true);
        if (Append(SessionDecisions.RecordAgendaItem(Session, item, ground.Asking, Attempt.Now)) && !isNew) Tell("changes", "第一议题内容", "", title);
    }
}
