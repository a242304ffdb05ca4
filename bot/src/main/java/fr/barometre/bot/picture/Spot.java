package fr.barometre.bot.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A shape around the origin that stands on whole pixels wherever it is set, so that it is drawn once for all pictures.
 */
final class Spot {
    private final Map<Resolution, Mask> masks = new EnumMap<>(Resolution.class);

    Spot(Shape shape) {
        for (Resolution resolution : Resolution.values()) {
            double scale = resolution.scale();
            Shape scaled = AffineTransform.getScaleInstance(scale, scale).createTransformedShape(shape);
            masks.put(resolution, Mask.of(scaled));
        }
    }

    Mask at(Resolution resolution) {
        return Objects.requireNonNull(masks.get(resolution));
    }
}
