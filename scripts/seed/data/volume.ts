/** Words that make up the names of generated goods. */
export const MAKES = [
  'Hand-thrown',
  'Woven',
  'Carved',
  'Printed',
  'Forged',
  'Stitched',
  'Turned',
  'Dipped',
  'Quilted',
  'Glazed',
]
export const MATERIALS = [
  'stoneware',
  'linen',
  'oak',
  'wool',
  'brass',
  'willow',
  'cotton',
  'ash',
  'leather',
  'slate',
]
export const THINGS = [
  ...['bowl', 'jug', 'tray', 'runner', 'cushion', 'lamp', 'basket', 'frame', 'vase', 'dish'],
  ...['box', 'hook', 'stool', 'clock', 'bell', 'tile', 'spoon', 'mat', 'pot', 'holder'],
]
