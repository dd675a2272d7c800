throw new Error('no load');
