package fr.barometre.bot.screen;

import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.conversation.Page;
import java.util.function.Function;

/** The pages of one campaign. */
final class CampaignPages {
    private final CampaignView view;
    private final Files files;

    CampaignPages(CampaignView view, Files files) {
        this.view = view;
        this.files = files;
    }

    Screen of(Page page, Facts.Shown shown) {
        return switch (shown) {
            case Facts.Shown.Itself itself -> itself(page);
            case Facts.Shown.Sharing sharing -> CampaignScreens.share(view, sharing);
            case Facts.Shown.Attendance attendance ->
                page == Page.REMIND
                        ? CampaignScreens.asking(
                                view, page, "n", attendance.turnout().reachable())
                        : CampaignScreens.home(view, attendance.turnout());
            case Facts.Shown.Published published -> published(page, published);
            case Facts.Shown.Compared compared ->
                released(page, compared.now(), s -> SnapshotDetails.earlier(s, compared.earlier()));
            case Facts.Shown.Timed timed -> PaceScreen.of(view, timed);
            case Facts.Shown.Told told ->
                released(
                        page,
                        told.now(),
                        s -> page == Page.PDF
                                ? FileScreens.report(s, told, files)
                                : SnapshotDetails.initiatives(s, told.initiatives()));
            case Facts.Shown.Listed listed -> FileScreens.rows(view, listed, files);
        };
    }

    private Screen published(Page page, Facts.Shown.Published published) {
        return switch (page) {
            case FILES -> released(page, published, s -> FileScreens.list(view));
            case CSV, XLSX, JSON -> released(page, published, s -> FileScreens.figures(view, page, s.release(), files));
            case WHY -> released(page, published, SnapshotScreens::why);
            case WAY -> released(page, published, SnapshotDetails::way);
            case THEMES -> released(page, published, SnapshotDetails::themes);
            case ROLES -> released(page, published, SnapshotDetails::roles);
            case DISAGREEMENT -> released(page, published, SnapshotDetails::disagreement);
            default -> released(page, published, s -> SnapshotScreens.snapshot(s, published));
        };
    }

    /** Nothing of a page may be shown before there is a release. */
    private Screen released(Page page, Facts.Shown.Published published, Function<SnapshotView, Screen> screen) {
        return SnapshotView.of(view, published)
                .map(screen)
                .orElseGet(() -> SnapshotScreens.tooFew(view, page, published));
    }

    private Screen itself(Page page) {
        return switch (page) {
            case INVITATION -> InvitationScreens.texts(view);
            case QR -> InvitationScreens.qr(view, files);
            case RENAME -> CampaignScreens.rename(view);
            case REOPEN -> CampaignScreens.reopen(view);
            case METHOD -> FileScreens.method(view);
            default -> CampaignScreens.asking(view, page);
        };
    }
}
